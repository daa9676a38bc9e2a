// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace waymark {

/// What the system says of a file, which says something else once the file was written to.
struct FileStamp
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    /// When it was written to, in nanoseconds since 1970, as file managers show it.
    qint64 writtenAt = 0;
    /// The last change of the file or of what the system notes of it (inode(7), st_ctim), in nanoseconds
    /// since 1970: unlike `writtenAt`, nobody can set it.
    qint64 changedAt = 0;
    /// Whether a change from now on surely shows: some file systems count in steps of two seconds.
    bool isSettled = false;

    /// Nothing where the file cannot be looked at.
    static std::optional<FileStamp> of(const QString &path);

    /// Whether the file looks like the one that this was taken of: what a person may go on with. A program
    /// that notes something beside the file's bytes (its rights, a tag) changes nothing of that.
    bool isOf(const QString &path) const;

    /// Whether the file is surely still the one that this was taken of.
    bool holds(const QString &path) const;
};

} // namespace waymark
