// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerBackup.h"

#include "core/service/ServerCheck.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/sending/RestoredEmails.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ServerBackup)
};

Result<void> mustBeSqlite(const ServerDatabase &database)
{
    if (database.address().engine == DatabaseAddress::Engine::Sqlite)
        return {};
    return failure(
        ErrorKind::Unsupported,
        Words::tr("PostgreSQL has its own tools for copies of a database: use pg_dump and pg_restore, and "
                  "“waymark-server new-epoch” after pg_restore."));
}

Result<void> moved(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.exists() || file.rename(to))
        return {};
    return failure(ErrorKind::Io,
                   Words::tr("%1 could not be moved. Check the folder's permissions.").arg(from),
                   file.errorString());
}

/// With what a process that was killed may have left beside it: pages of another copy.
void removed(const QString &database)
{
    for (const char *part : {"", "-wal", "-shm", "-journal"})
        QFile::remove(database + QLatin1String(part));
}

Result<void> copied(const QString &file, const QString &to)
{
    removed(to);
    if (!QFile::exists(file))
        return failure(ErrorKind::NotFound, Words::tr("There is no file %1.").arg(file));
    if (!QFile::copy(file, to))
        return failure(ErrorKind::Io,
                       Words::tr("%1 could not be copied. Check the disk and the permissions.").arg(file));
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<std::unique_ptr<SqlConnection>> opened(const QString &file)
{
    return SqlConnection::open({DatabaseAddress::Engine::Sqlite, file, {}, 0, {}, {}});
}

/// Checks a copy of `file` and gives it an epoch of its own.
Result<void> prepared(const QString &copy, const QString &file)
{
    const auto connection = opened(copy);
    const Result<QStringList> problems =
        connection ? ServerCheck::pages(**connection) : Result<QStringList>(failure(connection.error()));
    const auto version =
        problems && problems->isEmpty()
            ? (*connection)->query(QStringLiteral("SELECT value FROM server_state WHERE name = 'schema'"))
            : Result<SqlRows>(failure(ErrorKind::Damaged, QString()));
    if (!version || version->isEmpty())
        return failure(ErrorKind::Damaged,
                       Words::tr("%1 is no whole backup of a server. Nothing was changed.").arg(file),
                       problems ? problems->join(u' ') : describe(problems.error()));
    if (version->first().first().toInt() > ServerDatabase::schemaVersion)
        return failure(
            ErrorKind::Unsupported,
            Words::tr("A newer version of Waymark made %1. Update waymark-server. Nothing was changed.")
                .arg(file));
    WAYMARK_TRY(RestoredEmails::mark(**connection));
    return ServerDatabase::renewEpoch(**connection);
}

/// Brings a file, or a folder's names, to the disk.
Result<void> synced(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isDone = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return isDone ? Result<void>()
                  : failure(ErrorKind::Io, Words::tr("%1 could not be written. Check the disk.").arg(path));
}

/// Gives the live database a second name, and takes what belongs to it alone out of the way of the new one.
Result<void> keptAs(const QString &live, const QString &aside)
{
    const bool isLinked =
        ::link(QFile::encodeName(live).constData(), QFile::encodeName(aside).constData()) == 0;
    if (!isLinked && !QFile::copy(live, aside))
        return failure(ErrorKind::Io,
                       Words::tr("%1 could not be set aside. Check the disk and the permissions.").arg(live));
    for (const QString &part : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        WAYMARK_TRY(moved(live + part, aside + part));
    return {};
}

} // namespace

Result<void> ServerBackup::make(ServerDatabase &database, const QString &file)
{
    WAYMARK_TRY(mustBeSqlite(database));
    if (QFile::exists(file))
        return failure(ErrorKind::Invalid, Words::tr("%1 is there already. Choose another name.").arg(file));
    const auto connection = database.connection();
    if (!connection)
        return failure(connection.error());
    // Under another name until it is whole.
    const QString unfinished = file + QStringLiteral(".unfinished");
    QFile::remove(unfinished);
    const auto copied = (*connection)->execute(QStringLiteral("VACUUM INTO ?"), {unfinished});
    if (!copied) {
        // The server's own disk may be another one.
        QFile::remove(unfinished);
        return failure(copied.error().kind,
                       Words::tr("%1 could not be written. Check that its folder is there, its permissions "
                                 "and the room on its disk.")
                           .arg(file),
                       copied.error().detail);
    }
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
    return moved(unfinished, file);
}

Result<ServerBackup::Restored> ServerBackup::restore(const QString &folder, const QString &file,
                                                     const Clock &clock)
{
    const QString live = DatabaseAddress::inFolder(folder).name;
    const QString fresh = live + QStringLiteral(".restoring");
    Restored restored;
    Result<void> done = copied(file, fresh);
    if (done)
        done = prepared(fresh, file);
    if (done && QFile::exists(live)) {
        restored.aside =
            live + QStringLiteral(".before-") + clock.now().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
        const auto kept = RestoreKeeper::carryOver(live, fresh);
        if (kept)
            restored.kept = *kept;
        else
            done = failure(kept.error());
    }
    if (!done) {
        removed(fresh);
        return failure(done.error());
    }
    WAYMARK_TRY(synced(fresh));
    if (!restored.aside.isEmpty())
        WAYMARK_TRY(keptAs(live, restored.aside));
    // One step: before it there is the old one, whole as far as it could be read, and after it the new.
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(live).constData()) != 0)
        return failure(ErrorKind::Io,
                       Words::tr("%1 could not be replaced. Check the folder's permissions.").arg(live));
    WAYMARK_TRY(synced(folder));
    return restored;
}

} // namespace waymark
