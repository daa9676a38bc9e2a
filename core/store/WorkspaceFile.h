// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace waymark {

/// Acts on closed workspaces' files that are on the disk when they return, and that nobody else can read.
class WorkspaceFile
{
public:
    /// Where the workspace of a profile's folder is.
    static QString inProfile(const QString &profile);

    /// What a file that is to be `target` is called while this process makes it: another one may be making a
    /// copy of the same workspace, and neither takes the other's half for its own.
    static QString partName(const QString &target);

    /// Removes the halves that processes which are no more have left beside the workspace at `path`.
    static void removeParts(const QString &path);

    /// Whether a file that nobody in this process has open begins as every SQLite file does
    /// (https://www.sqlite.org/fileformat2.html, section 1.3).
    static bool beginsAsDatabase(const QString &path);

    /// Copies the file `from` to `to` (mode 0600), in place of an older one. Half a copy is removed when it
    /// fails, with Full or Io.
    static Result<void> copy(const QString &from, const QString &to);

    /// Brings what a file holds to the disk.
    static Result<void> sync(const QString &path);

    /// Gives a file another name in the same folder, in one step, in place of what was there.
    static Result<void> rename(const QString &from, const QString &to);

    /// Brings the names of the files in a file's folder to the disk.
    static Result<void> syncFolderOf(const QString &path);

    /// What the system call that has just failed at `path` (errno) means for a person: Full, NotFound or Io.
    static Error lastError(const QString &path);

    /// Lets two files of one folder change their names, in one step: at no moment is either name without a
    /// file (renameat2(2), RENAME_EXCHANGE).
    static Result<void> exchange(const QString &one, const QString &other);
};

} // namespace waymark
