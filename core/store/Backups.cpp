// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Backups.h"

#include "core/store/Connection.h"
#include "core/store/Database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Backups)
};

/// "workspace.waymark.2026-11-18.backup"
QString dailyName(const QString &workspace, const QString &day)
{
    return workspace + QLatin1Char('.') + day + QLatin1String(".backup");
}

/// The copies of days, newest first.
QFileInfoList dailies(const QString &path)
{
    const QFileInfo file(path);
    const QString pattern =
        dailyName(file.fileName(), QStringLiteral("[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"));
    QFileInfoList copies = file.dir().entryInfoList({pattern}, QDir::Files, QDir::Name);
    std::reverse(copies.begin(), copies.end());
    return copies;
}

} // namespace

Result<bool> Backups::makeDaily(const QString &path, QDate day)
{
    const QString target = dailyName(path, day.toString(Qt::ISODate));
    if (QFileInfo::exists(target))
        return false;
    // Only reads, but SQLite takes VACUUM INTO from a connection that may write.
    const auto connection = Connection::open(path, Connection::Access::Write);
    if (!connection)
        return failure(connection.error());
    WAYMARK_TRY(Database::copy(**connection, target));

    const QFileInfoList copies = dailies(path);
    for (const QFileInfo &old : copies.mid(kept)) {
        if (!QFile::remove(old.filePath()))
            return failure(ErrorKind::Io,
                           Words::tr("The old backup %1 could not be removed. Check its permissions.")
                               .arg(old.filePath()));
    }
    return true;
}

QString Backups::newest(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfoList copies =
        file.dir().entryInfoList({file.fileName() + QLatin1String(".*.backup")}, QDir::Files, QDir::Time);
    return copies.isEmpty() ? QString() : copies.first().filePath();
}

} // namespace waymark
