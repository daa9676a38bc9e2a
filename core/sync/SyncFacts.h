// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"
#include "core/protocol/Role.h"

#include <QString>

namespace waymark {

class Connection;

/// What the work of a transaction has to know of the connection.
struct SyncFacts
{
    UserId user;
    Roles roles;
    QString apiAccount;
    qint64 resync = 0;      ///< Counts the times that everything was compared anew.
    bool resyncing = false; ///< It is being compared at this moment.
    QString epoch;          ///< The server's before that.

    /// Fails with NotFound where the workspace is not connected.
    static Result<SyncFacts> read(Connection &connection);
};

/// The first part of a state: another one after the server was restored from a backup. Empty for "0".
QString epochOf(const QString &state);

/// "tam admin" and back.
QString rolesText(Roles roles);
Roles rolesFrom(const QString &text);

} // namespace waymark
