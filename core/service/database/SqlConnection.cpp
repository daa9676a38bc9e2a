// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/database/SqlConnection.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <atomic>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SqlConnection)
};

std::atomic<quint64> connectionCount{0};

/// Statements kept prepared; queries of clients differ without end.
constexpr int keptStatements = 200;

qint64 bytesOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().size();
    case QMetaType::QByteArray:
        return value.toByteArray().size();
    default:
        return 8;
    }
}

/// SQLite's primary result codes (https://www.sqlite.org/rescode.html).
ErrorKind kindOfSqlite(int code)
{
    switch (code & 0xff) {
    case 5:
    case 6:
        return ErrorKind::Busy;
    case 8:
    case 10:
    case 14:
        return ErrorKind::Io;
    case 11:
    case 26:
        return ErrorKind::Damaged;
    case 13:
        return ErrorKind::Full;
    case 19:
        return ErrorKind::Conflict;
    default:
        return ErrorKind::Internal;
    }
}

/// Classes of SQLSTATE (https://www.postgresql.org/docs/15/errcodes-appendix.html).
ErrorKind kindOfPostgreSql(const QString &state)
{
    if (state.startsWith(QLatin1String("40")) || state.startsWith(QLatin1String("55")))
        return ErrorKind::Busy;
    if (state == QLatin1String("53100"))
        return ErrorKind::Full;
    if (state.startsWith(QLatin1String("23")))
        return ErrorKind::Conflict;
    if (state.startsWith(QLatin1String("08")) || state.startsWith(QLatin1String("57")) || state.isEmpty())
        return ErrorKind::Io;
    return ErrorKind::Internal;
}

QString sentenceFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Busy:
        return Words::tr("The server's database is in use by another program. Try again in a moment.");
    case ErrorKind::Full:
        return Words::tr("Nothing was saved: the server's disk is full. Free some space.");
    case ErrorKind::Io:
        return Words::tr(
            "The server's database could not be reached, read or written. Check its disk and its log.");
    case ErrorKind::Damaged:
        return Words::tr("The server's database is damaged. Go back to a backup of it.");
    default:
        return Words::tr("The server's database did not understand a request. This is a defect in Waymark.");
    }
}

Error errorFrom(const QSqlError &error, const QString &what, const Dialect &dialect)
{
    const QString code = error.nativeErrorCode();
    const ErrorKind kind =
        dialect.driver == QLatin1String("QSQLITE") ? kindOfSqlite(code.toInt()) : kindOfPostgreSql(code);
    return {kind, sentenceFor(kind),
            QStringLiteral("%1 %2 %3 [%4]")
                .arg(code, error.driverText(), error.databaseText(), what.simplified())};
}

} // namespace

class SqlConnection::Private
{
public:
    QString name;
    QSqlDatabase database;
    QHash<QString, std::shared_ptr<QSqlQuery>> statements;

    tl::expected<std::shared_ptr<QSqlQuery>, QSqlError> prepared(const QString &sql, bool isPrepared)
    {
        if (statements.size() > keptStatements)
            statements.clear();
        std::shared_ptr<QSqlQuery> statement = statements.value(sql);
        if (statement)
            return statement;
        statement = std::make_shared<QSqlQuery>(database);
        statement->setForwardOnly(true);
        if (isPrepared && !statement->prepare(sql))
            return tl::unexpected<QSqlError>(statement->lastError());
        if (isPrepared)
            statements.insert(sql, statement);
        return statement;
    }
};

SqlConnection::SqlConnection(const Dialect &dialect) : m_dialect(dialect), d(std::make_unique<Private>()) {}

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const DatabaseAddress &address)
{
    const Dialect &dialect = Dialect::of(address.engine);
    if (!QSqlDatabase::isDriverAvailable(dialect.driver))
        return failure(
            ErrorKind::Unsupported,
            Words::tr(
                "Qt's driver %1 is missing. Install it (on Debian: libqt6sql6-psql or libqt6sql6-sqlite).")
                .arg(dialect.driver));
    std::unique_ptr<SqlConnection> connection(new SqlConnection(dialect));
    connection->d->name = QStringLiteral("waymark-server-%1").arg(++connectionCount);
    QSqlDatabase database = QSqlDatabase::addDatabase(dialect.driver, connection->d->name);
    database.setDatabaseName(address.name);
    if (address.engine == DatabaseAddress::Engine::Sqlite) {
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=15000"));
    } else {
        database.setHostName(address.host);
        database.setPort(address.port);
        database.setUserName(address.user);
        database.setPassword(address.password);
    }
    connection->d->database = database;
    if (!database.open())
        return failure(errorFrom(database.lastError(), address.name, dialect));
    for (const QString &statement : dialect.onConnection)
        WAYMARK_TRY(connection->query(statement));
    return connection;
}

SqlConnection::~SqlConnection()
{
    d->statements.clear();
    d->database.close();
    d->database = QSqlDatabase();
    QSqlDatabase::removeDatabase(d->name);
}

Error SqlConnection::remember(Error error)
{
    if (error.kind == ErrorKind::Io || error.kind == ErrorKind::Damaged)
        m_lost = true;
    return error;
}

Result<SqlRows> SqlConnection::query(const QString &sql, const QVariantList &binds, qint64 most)
{
    const bool isPrepared = !binds.isEmpty() || m_dialect.preparesAll;
    const auto prepared = d->prepared(sql, isPrepared);
    if (!prepared)
        return failure(remember(errorFrom(prepared.error(), sql, m_dialect)));
    const std::shared_ptr<QSqlQuery> statement = *prepared;
    for (int i = 0; i < binds.size(); ++i)
        statement->bindValue(i, binds.at(i));
    if (isPrepared ? !statement->exec() : !statement->exec(sql)) {
        const QSqlError error = statement->lastError();
        statement->finish();
        return failure(remember(errorFrom(error, sql, m_dialect)));
    }
    SqlRows rows;
    const int columns = statement->record().count();
    qint64 bytes = 0;
    while (columns > 0 && statement->next()) {
        QVariantList row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column) {
            row.append(statement->value(column));
            bytes += bytesOf(row.last());
        }
        rows.append(std::move(row));
        if (bytes > most) {
            statement->finish();
            return failure(ErrorKind::Cancelled, Words::tr("That is more than can be answered at once."),
                           sql);
        }
    }
    const QSqlError error = statement->lastError();
    if (columns == 0)
        rows.append(QVariantList{statement->numRowsAffected()});
    statement->finish();
    if (error.isValid())
        return failure(remember(errorFrom(error, sql, m_dialect)));
    return rows;
}

Result<int> SqlConnection::execute(const QString &sql, const QVariantList &binds)
{
    const auto rows = query(sql, binds);
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? 0 : rows->first().first().toInt();
}

Result<void> SqlConnection::write(const std::function<Result<void>()> &work)
{
    return transaction(m_dialect.beginWrite, work);
}

Result<void> SqlConnection::read(const std::function<Result<void>()> &work)
{
    return transaction(m_dialect.beginRead, work);
}

Result<void> SqlConnection::transaction(const QString &begin, const std::function<Result<void>()> &work)
{
    WAYMARK_TRY(execute(begin));
    const Result<void> done = work();
    if (done) {
        const auto committed = execute(QStringLiteral("COMMIT"));
        if (committed)
            return {};
        // SQLite may have rolled back by itself; then there is nothing left to roll back.
        (void)execute(QStringLiteral("ROLLBACK"));
        return failure(committed.error());
    }
    if (!execute(QStringLiteral("ROLLBACK")))
        m_lost = true;
    return done;
}

QString placeholders(qsizetype count)
{
    QString text = QStringLiteral("?, ").repeated(count);
    text.chop(2);
    return text;
}

} // namespace waymark
