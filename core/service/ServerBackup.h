// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/service/RestoreKeeper.h"

#include <QString>

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
        QString aside; ///< Where what was there is now; empty where there was none.
        RestoreKeeper::Kept kept;
    };

    /// Puts a copy of `file` in the place of the database in `folder`, with an epoch of its own, so that
    /// clients sync anew. What must not be forgotten is taken over from what was there, which stays beside
    /// it. There is a whole database in the folder at each moment. Fails with Damaged or Unsupported, without
    /// a change, for a file that this server cannot work with. No server may run.
    static Result<Restored> restore(const QString &folder, const QString &file, const Clock &clock);
};

} // namespace waymark
