// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/service/Backup.h"

#include "core/service/ServerBackup.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/sending/RestoredEmails.h"

#include <QDir>
#include <QProcess>

namespace waymark::test {

namespace {

const QString restoredName = QStringLiteral("waymark_restored");

template <class T>
void require(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
}

/// One of PostgreSQL's programs (on_postgresql.sh says where they are).
void run(const char *tool, const QStringList &arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("WAYMARK_TEST_PGTOOLS") + u'/' + QLatin1String(tool), arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("%s: %s", tool, process.readAllStandardError().constData());
}

/// The address of another database beside the house's.
QString urlOf(const DatabaseAddress &address, const QString &name)
{
    return QStringLiteral("postgresql://%1@%2:%3/%4")
        .arg(address.user, address.host, QString::number(address.port), name);
}

} // namespace

Backup::Backup(ServiceHouse &house) : m_house(house)
{
    const DatabaseAddress &address = house.database->address();
    if (address.engine == DatabaseAddress::Engine::Sqlite)
        require(ServerBackup::make(*house.database, file()));
    else
        run("pg_dump", {QStringLiteral("--format=custom"), QString(QStringLiteral("--file=") + file()),
                        urlOf(address, address.name)});
}

std::unique_ptr<ServerDatabase> Backup::restored()
{
    DatabaseAddress address = m_house.database->address();
    const bool isFile = address.engine == DatabaseAddress::Engine::Sqlite;
    if (isFile) {
        const QString folder = m_folder.filePath(QStringLiteral("restored"));
        QDir().mkpath(folder);
        require(ServerBackup::restore(folder, file(), m_house.clock));
        address = DatabaseAddress::inFolder(folder);
    } else {
        const QString home = urlOf(address, address.name);
        run("psql", {home, QStringLiteral("--quiet"), QStringLiteral("--command"),
                     QStringLiteral("DROP DATABASE IF EXISTS ") + restoredName});
        run("psql", {home, QStringLiteral("--quiet"), QStringLiteral("--command"),
                     QStringLiteral("CREATE DATABASE ") + restoredName});
        address.name = restoredName;
        run("pg_restore", {QString(QStringLiteral("--dbname=") + urlOf(address, restoredName)), file()});
    }
    auto database = ServerDatabase::open(address, ServerDatabase::IfMissing::Fail);
    require(database);
    if (!isFile) {
        SqlConnection &connection = **(*database)->connection();
        require(RestoredEmails::mark(connection));
        require(ServerDatabase::renewEpoch(connection));
    }
    return std::move(*database);
}

} // namespace waymark::test
