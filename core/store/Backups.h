// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/Backup.h"
#include "core/store/Database.h"
#include "core/store/WorkspaceCounts.h"

#include <QDate>
#include <QList>
#include <QString>

namespace waymark {

/// Copies of a workspace beside it: one a day, the newest seven kept. Copies that an upgrade made are not
/// touched, nor is what a restored one took the place of.
class Backups
{
public:
    static constexpr int kept = 7;

    /// The day, on this computer, that a copy made at `now` is of.
    static QDate dayOf(const QDateTime &now);

    /// Writes the copy of `day` unless it is there, and drops the eighth and older ones. True when it wrote
    /// one. Blocks as long as copying the file takes; writers are not held up. For a worker thread.
    static Result<bool> makeDaily(const QString &path, QDate day, const Database::Look &look = {});

    /// Writes the copy of `day` anew, also where there is one already; gives its path. The same otherwise.
    static Result<QString> makeNow(const QString &path, QDate day, const Database::Look &look = {});

    /// The copies of days and of upgrades, the last written first.
    static QList<Backup> waysBack(const QString &path);

    /// The first of these; empty without one.
    static QString newest(const QString &path);

    /// All copies beside the workspace at `path`: those of days, then of upgrades, then those set aside, each
    /// newest first.
    static QList<Backup> list(const QString &path);

    /// What a copy holds. Nothing is written. Fails with Damaged, NotFound or Io where it cannot be read.
    static Result<WorkspaceCounts> contents(const QString &backup);

    /// Where the workspace at `path` goes at `now` when a backup takes its place.
    static QString setAsidePath(const QString &path, const QDateTime &now);
};

} // namespace waymark
