// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QString>
#include <QStringList>

namespace waymark {

class ServerDatabase;

/// Copies of the embedded database, and the way back to one. A database on PostgreSQL has its own tools for
/// that: these functions fail with Unsupported there.
class ServerBackup
{
public:
    /// Writes a copy of the database, as it is at one moment, to `file`, which must not be there yet. The
    /// server may run meanwhile.
    static Result<void> make(ServerDatabase &database, const QString &file);

    /// What a restore did.
    struct Restored
    {
        QString aside;            ///< Where what was there is now; empty where there was none.
        int tokens = 0;           ///< That were revoked since the backup was made; they stay so.
        int people = 0;           ///< The same for users who were disabled.
        bool isEndedKnown = true; ///< False where what was there could not be read for them.
    };

    /// Puts a copy of `file` in the place of the database in `folder`, with an epoch of its own, so that
    /// clients sync anew. What was there stays beside it. There is a whole database in the folder at each
    /// moment. Fails with Damaged or Unsupported, without a change, for a file that this server cannot work
    /// with. No server may run.
    static Result<Restored> restore(const QString &folder, const QString &file, const Clock &clock);

    /// What is wrong with the database, in sentences: pages, and objects that do not hold together.
    static Result<QStringList> problems(ServerDatabase &database);
};

} // namespace waymark
