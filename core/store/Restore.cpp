// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Restore.h"

#include "core/base/Logging.h"
#include "core/store/Backups.h"
#include "core/store/Connection.h"
#include "core/store/Database.h"
#include "core/store/FileLock.h"
#include "core/store/IntegrityCheck.h"
#include "core/store/RestoreMark.h"
#include "core/store/WorkspaceFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Restore)
};

/// What was set aside before is never written over.
QString freeName(const QString &path, const QDateTime &now)
{
    QDateTime at = now;
    while (QFileInfo::exists(Backups::setAsidePath(path, at)))
        at = at.addMSecs(1);
    return Backups::setAsidePath(path, at);
}

/// Moves what the log still holds into the workspace's file, so that the file alone is all of it. A damaged
/// workspace keeps its log, which then has to go with it.
Result<void> takeInLog(const QString &path)
{
    // SQLite would throw away a log that does not fit its file.
    if (!WorkspaceFile::beginsAsDatabase(path))
        return {};
    const auto connection = Connection::open(path, Connection::Access::Write);
    const auto rows = connection ? (*connection)->query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"))
                                 : Result<Rows>(failure(connection.error()));
    if (!rows && rows.error().kind == ErrorKind::Damaged)
        return {};
    if (!rows)
        return failure(rows.error());
    if (rows->first().first().toInt() != 0)
        return failure(ErrorKind::Busy,
                       Words::tr("The workspace is in use by another program. Close it and try again."));
    return {};
}

/// Nothing of the old log may lie beside the restored workspace: SQLite would play it into that.
Result<void> moveLogAside(const QString &path, const QString &aside)
{
    const QString log = QStringLiteral("-wal");
    const QString index = QStringLiteral("-shm");
    if (QFileInfo::exists(path + log) && !QFile::rename(path + log, aside + log))
        return failure(ErrorKind::Io,
                       Words::tr("Waymark may not write to the folder %1. Check its permissions.")
                           .arg(QFileInfo(path).absolutePath()));
    QFile::remove(path + index);
    return {};
}

/// Lets the whole copy at `aside` and the workspace change places.
Result<void> changePlaces(const QString &path, const QString &aside)
{
    WAYMARK_TRY(takeInLog(path));
    WAYMARK_TRY(moveLogAside(path, aside));
    const Result<void> exchanged = WorkspaceFile::exchange(path, aside);
    if (!exchanged)
        QFile::rename(aside + QStringLiteral("-wal"), path + QStringLiteral("-wal"));
    return exchanged;
}

void removeWithLog(const QString &path)
{
    for (const char *ending : {"", "-journal", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(ending));
}

} // namespace

Result<void> Restore::examine(const QString &backup)
{
    const auto migrations = builtInMigrations();
    if (!migrations)
        return failure(migrations.error());
    WAYMARK_TRY(Database::examine(backup, int(migrations->size())));
    const auto connection = Connection::open(backup, Connection::Access::Inspect);
    if (!connection)
        return failure(connection.error());
    const auto problems = IntegrityCheck::run(**connection);
    if (!problems)
        return failure(problems.error());
    if (!problems->isEmpty())
        return failure(
            ErrorKind::Damaged,
            Words::tr("The backup %1 is damaged, so nothing was restored. Choose another one.").arg(backup),
            problems->first());
    return {};
}

Result<QString> Restore::run(const QString &path, const QString &backup, const QDateTime &now)
{
    const auto lock = FileLock::take(path + QStringLiteral(".lock"));
    if (!lock)
        return failure(lock.error());
    WAYMARK_TRY(examine(backup));

    const QString aside = freeName(path, now);
    const QString part = path + QStringLiteral(".restore.part");
    const bool replaces = QFileInfo::exists(path);
    WAYMARK_TRY(WorkspaceFile::copy(backup, part));
    if (const auto marked = RestoreMark::put(part, replaces ? aside : QString()); !marked) {
        removeWithLog(part);
        return failure(marked.error());
    }
    WAYMARK_TRY(WorkspaceFile::rename(part, replaces ? aside : path));
    if (!replaces)
        return QString();
    if (const auto changed = changePlaces(path, aside); !changed) {
        QFile::remove(aside);
        return failure(changed.error());
    }
    qCInfo(logStore).noquote() << "restored" << backup << "and set the workspace aside as" << aside;
    return aside;
}

} // namespace waymark
