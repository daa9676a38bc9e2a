// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/commands/OpenDatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OpenDatabase)
};

Result<void> makeFolder(const QString &path)
{
    if (QDir(path).exists())
        return {};
    if (!QDir().mkpath(path))
        return failure(ErrorKind::Io,
                       Words::tr("The folder %1 cannot be made. Check the permissions.").arg(path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace

Result<std::unique_ptr<ServerDatabase>> openDatabase(const ServerOptions &options,
                                                     ServerDatabase::IfMissing ifMissing)
{
    if (ifMissing == ServerDatabase::IfMissing::Make)
        WAYMARK_TRY(makeFolder(options.dataFolder));
    return ServerDatabase::open(options.database, ifMissing);
}

Result<std::unique_ptr<FileLock>> lockFolder(const ServerOptions &options,
                                             ServerDatabase::IfMissing ifMissing)
{
    if (ifMissing == ServerDatabase::IfMissing::Make)
        WAYMARK_TRY(makeFolder(options.dataFolder));
    else if (!QDir(options.dataFolder).exists())
        return failure(
            ErrorKind::NotFound,
            Words::tr("There is no folder %1. Check --data, or make it first.").arg(options.dataFolder));
    auto lock = FileLock::take(options.dataFolder + QStringLiteral("/server.lock"));
    if (!lock && lock.error().kind == ErrorKind::Busy)
        return failure(ErrorKind::Busy,
                       Words::tr("A server runs on %1. Stop it first.").arg(options.dataFolder),
                       lock.error().detail);
    return lock;
}

} // namespace waymark
