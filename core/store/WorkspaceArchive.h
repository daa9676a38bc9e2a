// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QString>

namespace waymark {

class Progress;

/// A whole workspace in one small file, to take elsewhere. The form: the eight bytes "WYMKPACK", a version
/// (32 bits, big-endian: 1), then blocks, each its length (32 bits, big-endian) and that many bytes of zlib
/// data as qCompress() makes them, a length of 0, and the SHA-256 of what the blocks hold: a workspace's file
/// without its journal.
class WorkspaceArchive
{
public:
    /// Packs the workspace at `path` (open or closed) into `file`, which must not be there yet. What is on
    /// its way out is held in the copy, so that two computers never send the same email; the undo history
    /// stays here, and the search indexes are made anew there. Fails with Conflict (there is such a file),
    /// Full, Io or Cancelled. `file` gets its name only when it is whole; the copy that is packed lies beside
    /// the workspace meanwhile (copyPath()).
    static Result<void> pack(const QString &path, const QString &file, Progress *progress = nullptr);

    /// Unpacks `file` into the new file `target`, a workspace's. Fails with NotFound, Damaged (it is no
    /// archive, or was cut off or changed; the sentence says where), Unsupported (of a newer version), Full,
    /// Io or Cancelled, leaving no half file.
    static Result<void> unpack(const QString &file, const QString &target, Progress *progress = nullptr);

    /// Unpacks `file` beside the workspace at `path`, open or closed, and looks through it: whether it could
    /// take that one's place. Gives where it is now; it is the caller's to remove. Fails as unpack() does.
    static Result<QString> prepare(const QString &path, const QString &file, Progress *progress = nullptr);

    /// Puts the workspace in `file` in the place of the one at `path`, and that beside it, as Restore does;
    /// gives where that is.
    static Result<QString> import(const QString &path, const QString &file, const QDateTime &now,
                                  Progress *progress = nullptr);

    /// Where the copy of the workspace at `path` lies while it is packed, and what is imported while it is
    /// unpacked. What a kill left of them goes when the workspace is opened next.
    static QString copyPath(const QString &path);
    static QString unpackedPath(const QString &path);
};

} // namespace waymark
