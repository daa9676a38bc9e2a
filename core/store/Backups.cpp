// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Backups.h"

#include "core/store/Connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <functional>

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

constexpr QLatin1String dailyPattern("[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]");
constexpr QLatin1String upgradePattern("schema-*");
constexpr QLatin1String setAsideEnding(".set-aside");

/// The files beside the workspace whose name goes on so, in descending order of the days or numbers in their
/// names: the longer number is the larger one.
QFileInfoList besides(const QString &path, const QString &pattern)
{
    const QFileInfo file(path);
    QFileInfoList copies =
        file.dir().entryInfoList({file.fileName() + QLatin1Char('.') + pattern}, QDir::Files);
    std::ranges::sort(copies, std::ranges::greater(), [](const QFileInfo &copy) {
        return std::pair(copy.fileName().size(), copy.fileName());
    });
    return copies;
}

/// The copies of days, newest first.
QFileInfoList dailies(const QString &path)
{
    return besides(path, dailyPattern + QLatin1String(".backup"));
}

Backup described(Backup::Kind kind, const QFileInfo &file)
{
    return {kind, file.filePath(), {}, file.lastModified().toUTC(), file.size()};
}

} // namespace

QDate Backups::dayOf(const QDateTime &now)
{
    return now.toLocalTime().date();
}

Result<bool> Backups::makeDaily(const QString &path, QDate day, const Database::Look &look)
{
    if (QFileInfo::exists(dailyName(path, day.toString(Qt::ISODate))))
        return false;
    WAYMARK_TRY(makeNow(path, day, look));
    return true;
}

Result<QString> Backups::makeNow(const QString &path, QDate day, const Database::Look &look)
{
    // Only reads, but SQLite takes VACUUM INTO from a connection that may write.
    const auto connection = Connection::open(path, Connection::Access::Write);
    if (!connection)
        return failure(connection.error());
    const QString target = dailyName(path, day.toString(Qt::ISODate));
    WAYMARK_TRY(Database::copy(**connection, target, look));

    const QFileInfoList copies = dailies(path);
    for (const QFileInfo &old : copies.mid(kept)) {
        if (!QFile::remove(old.filePath()))
            return failure(ErrorKind::Io,
                           Words::tr("The old backup %1 could not be removed. Check its permissions.")
                               .arg(old.filePath()));
    }
    return target;
}

QList<Backup> Backups::list(const QString &path)
{
    QList<Backup> backups;
    for (const QFileInfo &file : dailies(path)) {
        Backup backup = described(Backup::Kind::Daily, file);
        backup.day = QDate::fromString(file.fileName().chopped(7).right(10), Qt::ISODate);
        backups.append(backup);
    }
    for (const QFileInfo &file : besides(path, upgradePattern + QLatin1String(".backup")))
        backups.append(described(Backup::Kind::Upgrade, file));
    for (const QFileInfo &file : besides(path, QLatin1Char('*') + setAsideEnding))
        backups.append(described(Backup::Kind::SetAside, file));
    return backups;
}

Result<WorkspaceCounts> Backups::contents(const QString &backup)
{
    if (!QFileInfo::exists(backup))
        return failure(ErrorKind::NotFound, Words::tr("There is no backup at %1.").arg(backup));
    const auto connection = Connection::open(backup, Connection::Access::Inspect);
    if (!connection)
        return failure(connection.error());
    return WorkspaceCounts::read(**connection);
}

QString Backups::setAsidePath(const QString &path, const QDateTime &now)
{
    return path + now.toUTC().toString(QStringLiteral("'.'yyyyMMdd'T'HHmmsszzz'Z'")) + setAsideEnding;
}

QList<Backup> Backups::waysBack(const QString &path)
{
    QList<Backup> backups = list(path);
    // What was set aside is no backup: it may be what was damaged before.
    backups.removeIf([](const Backup &backup) { return backup.kind == Backup::Kind::SetAside; });
    std::ranges::stable_sort(backups, std::ranges::greater(), &Backup::madeAt);
    return backups;
}

QString Backups::newest(const QString &path)
{
    const QList<Backup> backups = waysBack(path);
    return backups.isEmpty() ? QString() : backups.first().path;
}

} // namespace waymark
