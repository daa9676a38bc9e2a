// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// The text of docs/protocol.md: what the schema table says, for people who write clients, in Markdown.
QString protocolPage();

} // namespace waymark
