// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/service/objects/Change.h"

#include <QSet>
#include <QString>

#include <functional>

namespace waymark {

class ServerDatabase;

/// Runs `work` in a transaction of its own on the calling thread's connection, for what the server does by
/// itself. Gives the types that changed.
Result<QSet<QString>> inChange(ServerDatabase &database, const std::function<Result<void>(Change &)> &work);

/// Whether a transaction failed for what was to be written, and not for the database's sake: it would fail
/// again, and others can go on.
bool isForItsContent(const Error &error);

} // namespace waymark
