// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QString>

namespace waymark {

/// Putting a backup in a workspace's place. The workspace has to be closed: the lock is taken meanwhile.
class Restore
{
public:
    /// Puts a copy of `backup` in the place of the workspace at `path`, and the workspace beside it, under
    /// the path that it gives back (empty where there was none). The two change places in one step of the
    /// file system, so whoever is killed in the middle finds either, and both. The backup itself stays.
    ///
    /// Fails, changing nothing, with Busy (an instance has the workspace open), NotFound, Damaged or
    /// Unsupported (the backup is none, is broken, or is of a newer version), Full or Io. Blocks as long as
    /// reading the backup twice takes. For a worker thread.
    static Result<QString> run(const QString &path, const QString &backup, const QDateTime &now);

    /// Fails unless `backup` is a whole workspace that this version can open, as run() does.
    static Result<void> examine(const QString &backup);
};

} // namespace waymark
