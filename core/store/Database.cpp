// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Database.h"

#include "core/store/Connection.h"
#include "core/store/WorkspaceFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Database)
};

/// Makes the file if there is none, and lets nobody else read it: it holds people's addresses.
Result<void> makePrivate(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(WorkspaceFile::lastError(path));
    const bool done = ::fchmod(descriptor, 0600) == 0;
    const Result<void> result = done ? Result<void>() : failure(WorkspaceFile::lastError(path));
    ::close(descriptor);
    return result;
}

Error noWorkspace(const QString &path)
{
    return {
        ErrorKind::Damaged,
        Words::tr("%1 is not a Waymark workspace, or it is damaged. It has not been touched. Go back to a "
                  "backup, or move the file away to begin a new workspace.")
            .arg(path),
        {}};
}

/// Whether the file is empty (to become a workspace) or begins as an SQLite file does. Read before SQLite has
/// it open: see FileLock.
Result<bool> isEmptyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, Words::tr("The file %1 cannot be read.").arg(path), file.errorString());
    if (file.size() == 0)
        return true;
    if (WorkspaceFile::beginsAsDatabase(path))
        return false;
    return failure(noWorkspace(path));
}

Result<int> number(Connection &connection, const QString &pragma)
{
    const auto rows = connection.query(pragma);
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? 0 : rows->first().first().toInt();
}

/// The schema's version, once it is sure that the file is a workspace that this program can work on.
Result<int> versionOf(Connection &connection, const QString &path, int newest)
{
    const auto application = number(connection, QStringLiteral("PRAGMA application_id"));
    if (!application)
        return failure(application.error());
    const auto version = number(connection, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return failure(version.error());
    const auto tables = number(connection, QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!tables)
        return failure(tables.error());

    if (*application != Database::applicationId && *tables > 0)
        return failure(ErrorKind::Damaged,
                       Words::tr("%1 belongs to another program. It has not been touched.").arg(path),
                       QStringLiteral("application_id %1, user_version %2").arg(*application).arg(*version));
    if (*version > newest)
        return failure(ErrorKind::Unsupported,
                       Words::tr("This workspace was last used by a newer Waymark. Install the newest "
                                 "version to open it: its data has schema %1, this version knows %2.")
                           .arg(*version)
                           .arg(newest));
    return *tables == 0 ? 0 : *version;
}

/// The same of a file that is not open, without writing.
Result<int> inspectedVersion(const QString &path, int newest)
{
    const auto connection = Connection::open(path, Connection::Access::Inspect);
    if (!connection)
        return failure(connection.error());
    return versionOf(**connection, path, newest);
}

Result<void> useWriteAheadLog(Connection &connection)
{
    const auto mode = connection.query(QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!mode)
        return failure(mode.error());
    const QString answer = mode->isEmpty() ? QString() : mode->first().first().toString();
    if (answer != QLatin1String("wal"))
        return failure(ErrorKind::Io,
                       Words::tr("The workspace cannot be kept safely on this disk. Move it to a disk "
                                 "of this computer."),
                       QStringLiteral("journal_mode %1").arg(answer));
    return {};
}

/// SQLite does not bring what VACUUM INTO writes to the disk (lang_vacuum.html): the copy gets its name, and
/// takes an older one's place, only once it is there.
Result<void> writeCopy(Connection &connection, const QString &part, const QString &target,
                       const Database::Look &look)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("VACUUM INTO ?"), {part}));
    if (look)
        look(part);
    WAYMARK_TRY(WorkspaceFile::sync(part));
    return WorkspaceFile::rename(part, target);
}

} // namespace

QString Database::backupPath(const QString &path, int version)
{
    return path + QStringLiteral(".schema-%1.backup").arg(version);
}

Result<void> Database::copy(Connection &connection, const QString &target, const Look &look)
{
    // VACUUM INTO takes an empty file, so that nobody else can read the copy while it grows.
    const QString part = WorkspaceFile::partName(target);
    QFile::remove(part);
    WAYMARK_TRY(makePrivate(part));
    const auto copied = writeCopy(connection, part, target, look);
    if (!copied) {
        // Half a copy only takes room that may be what is missing.
        QFile::remove(part);
        QFile::remove(part + QStringLiteral("-journal"));
    }
    return copied;
}

Result<Database> Database::open(const QString &path, const QList<Migration> &migrations)
{
    const QFileInfo info(path);
    if (!QDir().mkpath(info.absolutePath()))
        return failure(ErrorKind::Io, Words::tr("The folder %1 cannot be made.").arg(info.absolutePath()));
    auto lock = FileLock::take(path + QStringLiteral(".lock"));
    if (!lock)
        return failure(lock.error());
    WorkspaceFile::removeParts(path);
    WAYMARK_TRY(makePrivate(path));
    const auto empty = isEmptyFile(path);
    if (!empty)
        return failure(empty.error());

    auto connection = Connection::open(path, Connection::Access::Write);
    if (!connection)
        return failure(connection.error());
    const auto version = versionOf(**connection, path, int(migrations.size()));
    if (!version)
        return failure(version.error());
    WAYMARK_TRY(useWriteAheadLog(**connection));

    Database database(path, std::move(*lock));
    if (*version < migrations.size()) {
        database.m_outcome.found = *version == 0 ? OpenOutcome::Found::New : OpenOutcome::Found::Upgraded;
        if (database.m_outcome.found == OpenOutcome::Found::Upgraded) {
            database.m_outcome.backup = backupPath(path, *version);
            WAYMARK_TRY(copy(**connection, database.m_outcome.backup));
        }
        for (const Migration &migration : migrations.mid(*version))
            WAYMARK_TRY(migrate(**connection, migration));
    }
    return database;
}

Result<int> Database::examine(const QString &path, int newest)
{
    const QFileInfo file(path);
    if (!file.exists() || (file.isFile() && file.size() == 0))
        return failure(ErrorKind::NotFound, Words::tr("There is no workspace at %1.").arg(path));
    const auto version = inspectedVersion(path, newest);
    // What SQLite does not know as its own, nobody in this process has open by SQLite.
    if (!version && version.error().kind == ErrorKind::Damaged && !WorkspaceFile::beginsAsDatabase(path))
        return failure(noWorkspace(path));
    return version;
}

Result<Database> Database::openToRead(const QString &path, const QList<Migration> &migrations)
{
    const auto version = examine(path, int(migrations.size()));
    if (!version)
        return failure(version.error());
    if (*version < migrations.size())
        return failure(ErrorKind::Unsupported,
                       Words::tr("This workspace was last used by an older Waymark. Open it to work in it "
                                 "once, which brings it up to date: its data has schema %1, this version "
                                 "reads %2.")
                           .arg(*version)
                           .arg(migrations.size()));
    return Database(path, nullptr);
}

} // namespace waymark
