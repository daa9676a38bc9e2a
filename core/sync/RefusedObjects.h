// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncType.h"

#include <QStringList>

namespace waymark {

class Connection;

/// Objects of the server that could not be taken over here: a newer Waymark's, or one that does not go
/// together with what is here. They are fetched again, since one of both may be another by then.
class RefusedObjects
{
public:
    /// False where that is known already, for the same reason.
    static Result<bool> note(Connection &connection, const SyncType &type, const QString &uid,
                             const QString &why);
    /// They were taken over, or are gone.
    static Result<void> settle(Connection &connection, const SyncType &type, const QStringList &uids);
    /// All of them are to be fetched once more.
    static Result<void> wantAll(Connection &connection);
};

} // namespace waymark
