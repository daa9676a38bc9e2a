// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/FileLock.h"
#include "core/store/Migration.h"
#include "core/store/OpenOutcome.h"

#include <QString>

#include <functional>
#include <memory>

namespace waymark {

class Connection;

/// Opening a workspace's file: everything that has to be right before the first connection works on it.
class Database
{
public:
    /// "WYMK" in the file's header (PRAGMA application_id).
    static constexpr int applicationId = 0x57594d4b;

    /// Takes the workspace at `path`, makes it if there is none (mode 0600, write-ahead log) and leads its
    /// schema through `migrations`, after a backup beside it if it was an older one. Fails, changing nothing,
    /// with Busy (another instance has it), Unsupported (a newer schema), Damaged (not a workspace, or no
    /// longer one), Full or Io.
    static Result<Database> open(const QString &path, const QList<Migration> &migrations);

    /// Looks whether the workspace at `path` can be read as it is: takes no lock and writes nothing. Fails
    /// with NotFound (there is none), Unsupported (another schema than the newest of `migrations`), Damaged
    /// or Io.
    static Result<Database> openToRead(const QString &path, const QList<Migration> &migrations);

    /// The schema's version of the workspace in any file, which is not changed. Fails with NotFound, Damaged
    /// (no workspace), Unsupported (newer than `newest`) or Io.
    static Result<int> examine(const QString &path, int newest);

    const OpenOutcome &outcome() const { return m_outcome; }
    const QString &path() const { return m_path; }
    /// Whether the workspace was opened to be read only.
    bool isForReading() const { return !m_lock; }

    /// Where the backup of an upgrade from `version` on goes.
    static QString backupPath(const QString &path, int version);

    /// Looks at a copy that has not got its name yet; the only moment at which one may be opened to write.
    using Look = std::function<void(const QString &copy)>;

    /// Writes a whole and consistent copy of `connection`'s database to `target` (mode 0600), in place of an
    /// older one. It is on the disk when this succeeds.
    static Result<void> copy(Connection &connection, const QString &target, const Look &look = {});

private:
    Database(QString path, std::unique_ptr<FileLock> lock) : m_path(std::move(path)), m_lock(std::move(lock))
    {
    }

    QString m_path;
    std::unique_ptr<FileLock> m_lock;
    OpenOutcome m_outcome;
};

} // namespace waymark
