// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/database/ServerDatabase.h"

#include "core/store/SqlScript.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <atomic>
#include <unordered_map>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ServerDatabase)
};

std::atomic<quint64> databaseCount{0};

using Connections = std::unordered_map<quint64, std::unique_ptr<SqlConnection>>;

// Qt's connections belong to their thread; these end with it.
Connections &connectionsOfThread()
{
    thread_local Connections connections;
    return connections;
}

QString randomWord()
{
    return QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 13, 36, QLatin1Char('0'));
}

Result<QString> stateValue(SqlConnection &connection, const QString &name)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT value FROM server_state WHERE name = ?"), {name});
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? QString() : rows->first().first().toString();
}

/// The steps from nothing to the present schema; a released one is never edited.
const QStringList &steps()
{
    static const QStringList files{QStringLiteral(":/server-schema/0001_server.sql"),
                                   QStringLiteral(":/server-schema/0002_sending.sql"),
                                   QStringLiteral(":/server-schema/0003_housekeeping.sql"),
                                   QStringLiteral(":/server-schema/0004_way_out_address.sql"),
                                   QStringLiteral(":/server-schema/0005_archive_copies.sql")};
    return files;
}

Result<void> runStep(SqlConnection &connection, const QString &file)
{
    QFile script(file);
    if (!script.open(QFile::ReadOnly))
        return failure(ErrorKind::Internal, Words::tr("The program is incomplete: its schema is missing."));
    QString sql = QString::fromUtf8(script.readAll());
    sql.replace(QLatin1String("$KEY"), connection.dialect().countingKey);
    sql.replace(QLatin1String("$BYTES"), connection.dialect().bytes);
    const QStringList statements = splitSqlScript(sql);
    for (const QString &statement : statements)
        WAYMARK_TRY(connection.execute(statement));
    return {};
}

Result<void> makeTables(SqlConnection &connection)
{
    WAYMARK_TRY(runStep(connection, steps().first()));
    const QString insert = QStringLiteral("INSERT INTO server_state (name, value) VALUES (?, ?)");
    WAYMARK_TRY(connection.execute(insert, {QStringLiteral("schema"), QStringLiteral("1")}));
    WAYMARK_TRY(connection.execute(insert, {QStringLiteral("epoch"), randomWord()}));
    const QString workspace = QStringLiteral("w") + randomWord();
    WAYMARK_TRY(connection.execute(insert, {QStringLiteral("workspace"), workspace}));
    WAYMARK_TRY(connection.execute(QStringLiteral("INSERT INTO counter (name, value) VALUES ('modseq', 0)")));
    return {};
}

/// Runs the steps that are missing. Another process that does so at the same time waits for the row.
Result<void> bringUpToDate(SqlConnection &connection)
{
    WAYMARK_TRY(
        connection.execute(QStringLiteral("UPDATE server_state SET value = value WHERE name = 'schema'")));
    const auto version = stateValue(connection, QStringLiteral("schema"));
    if (!version)
        return failure(version.error());
    for (int step = version->toInt(); step < steps().size(); ++step) {
        WAYMARK_TRY(runStep(connection, steps().at(step)));
        WAYMARK_TRY(connection.execute(QStringLiteral("UPDATE server_state SET value = ? WHERE name = ?"),
                                       {QString::number(step + 1), QStringLiteral("schema")}));
    }
    return {};
}

tl::unexpected<Error> noDatabase(const DatabaseAddress &address)
{
    return failure(
        ErrorKind::NotFound,
        Words::tr("There is no database of a server at %1. Check --data and --database.").arg(address.name));
}

} // namespace

ServerDatabase::ServerDatabase(DatabaseAddress address)
    : m_address(std::move(address)), m_number(++databaseCount)
{
}

ServerDatabase::~ServerDatabase()
{
    connectionsOfThread().erase(m_number);
}

Result<std::unique_ptr<ServerDatabase>> ServerDatabase::open(const DatabaseAddress &address,
                                                             IfMissing ifMissing)
{
    const QFileInfo file(address.name);
    if (address.engine == DatabaseAddress::Engine::Sqlite && !file.exists()) {
        if (ifMissing == IfMissing::Fail)
            return noDatabase(address);
        // A new one in the place of one that is only not where it was would look like an empty workspace.
        const QStringList left = file.dir().entryList({file.fileName() + QStringLiteral(".*")}, QDir::Files);
        if (!left.isEmpty())
            return failure(
                ErrorKind::Damaged,
                Words::tr("%1 is missing, but %2 is there. Restore a backup, or give that file its "
                          "name back.")
                    .arg(address.name, left.first()));
    }
    std::unique_ptr<ServerDatabase> database(new ServerDatabase(address));
    WAYMARK_TRY(database->prepare(ifMissing));
    return database;
}

Result<SqlConnection *> ServerDatabase::connection()
{
    std::unique_ptr<SqlConnection> &connection = connectionsOfThread()[m_number];
    if (connection && connection->isLost())
        connection.reset();
    if (!connection) {
        auto opened = SqlConnection::open(m_address);
        if (!opened)
            return failure(opened.error());
        connection = std::move(*opened);
    }
    return connection.get();
}

Result<void> ServerDatabase::prepare(IfMissing ifMissing)
{
    const auto opened = connection();
    if (!opened)
        return failure(opened.error());
    SqlConnection &connection = **opened;
    // Whether the tables are there is asked in a way that both engines answer, and that ends no transaction.
    const QString there =
        m_address.engine == DatabaseAddress::Engine::Sqlite
            ? QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'server_state'")
            : QStringLiteral("SELECT count(*) FROM information_schema.tables WHERE table_schema = "
                             "current_schema() AND table_name = 'server_state'");
    WAYMARK_TRY(connection.write([&]() -> Result<void> {
        const auto count = connection.query(there);
        if (!count)
            return failure(count.error());
        const bool isEmpty = count->first().first().toInt() == 0;
        if (isEmpty && ifMissing == IfMissing::Fail)
            return noDatabase(m_address);
        const Result<void> made = isEmpty ? makeTables(connection) : Result<void>();
        return made ? bringUpToDate(connection) : made;
    }));
    const auto version = stateValue(connection, QStringLiteral("schema"));
    const auto epoch = stateValue(connection, QStringLiteral("epoch"));
    const auto workspace = stateValue(connection, QStringLiteral("workspace"));
    if (!version || !epoch || !workspace)
        return failure(!version ? version.error() : !epoch ? epoch.error() : workspace.error());
    if (version->toInt() > schemaVersion)
        return failure(ErrorKind::Unsupported,
                       Words::tr("A newer version of Waymark made this database. Update waymark-server."),
                       QStringLiteral("schema ") + *version);
    m_epoch = *epoch;
    m_workspace = *workspace;
    return {};
}

Result<void> ServerDatabase::renewEpoch(SqlConnection &connection)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("UPDATE server_state SET value = ? WHERE name = 'epoch'"),
                                   {randomWord()}));
    return {};
}

} // namespace waymark
