// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

struct SyncConnection;

/// Under which key the token lies in the SecretStore. Names server, person and device, so that a token is
/// never shown to another server than the one that it was entered for.
QString syncTokenKey(const SyncConnection &connection);

} // namespace waymark
