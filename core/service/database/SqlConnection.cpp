// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/database/SqlConnection.h"

#include "core/service/database/QtStatement.h"
#include "core/service/database/SqliteStatement.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>
#include <sqlite3.h>
#include <utility>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SqlConnection)
};

std::atomic<quint64> connectionCount{0};

/// Statements kept prepared; queries of clients differ without end.
constexpr int keptStatements = 200;

/// Answers that are remembered; there are a few of each user and type.
constexpr int keptAnswers = 1000;

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

Error errorFrom(const SqlFailure &why, const QString &what, const Dialect &dialect)
{
    const ErrorKind kind = dialect.driver == QLatin1String("QSQLITE") ? kindOfSqlite(why.code.toInt())
                                                                      : kindOfPostgreSql(why.code);
    return {kind, sentenceFor(kind), QStringLiteral("%1 %2 [%3]").arg(why.code, why.text, what.simplified())};
}

/// Lets a statement go, however its rows were left.
class Finish
{
public:
    explicit Finish(SqlStatement &statement) : m_statement(statement) {}
    ~Finish() { m_statement.finish(); }
    Finish(const Finish &) = delete;
    Finish &operator=(const Finish &) = delete;

private:
    SqlStatement &m_statement;
};

} // namespace

class SqlConnection::Private
{
public:
    enum class Transaction { None, Read, Write };
    /// What is another one after every change: others', and this connection's own.
    using Version = std::pair<qint64, int>;

    QString name;
    QSqlDatabase database;
    sqlite3 *native = nullptr; ///< Null on the other engine, and where Qt has an SQLite of its own.
    QHash<QString, std::shared_ptr<SqlStatement>> statements;

    Transaction transaction = Transaction::None;
    QHash<std::pair<QString, QStringList>, SqlRows> answers; ///< Of `answersAt`.
    Version answersAt;
    bool areAnswersGood = false; ///< Until the present transaction ends.

    tl::expected<std::shared_ptr<SqlStatement>, SqlFailure> statementFor(const QString &sql, bool isPrepared)
    {
        if (statements.size() > keptStatements)
            statements.clear();
        if (const auto kept = statements.constFind(sql); kept != statements.cend())
            return *kept;
        auto made =
            native ? SqliteStatement::make(native, sql)
                   : QtStatement::make(database, sql,
                                       isPrepared ? QtStatement::Kind::Prepared : QtStatement::Kind::Text);
        if (!made)
            return tl::unexpected<SqlFailure>(made.error());
        std::shared_ptr<SqlStatement> statement = std::move(*made);
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
    if (!database.open()) {
        const QSqlError error = database.lastError();
        return failure(errorFrom({error.nativeErrorCode(), error.text()}, address.name, dialect));
    }
    if (address.engine == DatabaseAddress::Engine::Sqlite)
        connection->d->native = SqliteStatement::handleOf(database);
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

Result<void> SqlConnection::run(const QString &sql, const QVariantList &binds,
                                const std::function<bool(const SqlStatement &)> &take)
{
    const bool isPrepared = !binds.isEmpty() || m_dialect.preparesAll;
    const auto found = d->statementFor(sql, isPrepared);
    if (!found)
        return failure(remember(errorFrom(found.error(), sql, m_dialect)));
    const std::shared_ptr<SqlStatement> statement = *found;
    const Finish finish(*statement);
    if (const auto started = statement->start(binds); !started)
        return failure(remember(errorFrom(started.error(), sql, m_dialect)));
    if (statement->columns() == 0) {
        (void)take(*statement);
        return {};
    }
    for (;;) {
        const auto isRow = statement->next();
        if (!isRow)
            return failure(remember(errorFrom(isRow.error(), sql, m_dialect)));
        if (!*isRow)
            return {};
        if (!take(*statement))
            return failure(ErrorKind::Cancelled, Words::tr("That is more than can be answered at once."),
                           sql);
    }
}

Result<SqlRows> SqlConnection::query(const QString &sql, const QVariantList &binds, qint64 most)
{
    SqlRows rows;
    qint64 bytes = 0;
    WAYMARK_TRY(run(sql, binds, [&](const SqlStatement &statement) {
        const int columns = statement.columns();
        if (columns == 0) {
            rows.append(QVariantList{statement.changed()});
            return true;
        }
        QVariantList row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column) {
            row.append(statement.value(column));
            bytes += bytesOf(row.last());
        }
        rows.append(std::move(row));
        return bytes <= most;
    }));
    return rows;
}

Result<void> SqlConnection::scan(const QString &sql, const QVariantList &binds,
                                 const std::function<bool(const SqlRow &)> &take)
{
    return run(sql, binds, take);
}

Result<SqlRows> SqlConnection::remembered(const QString &sql, const QStringList &binds)
{
    const auto ask = [&] { return query(sql, QVariantList(binds.cbegin(), binds.cend())); };
    // What a transaction has written may be taken back; the other engine does not say what has changed.
    if (!d->native || d->transaction == Private::Transaction::Write)
        return ask();
    WAYMARK_TRY(forgetWhatChanged());
    const std::pair key(sql, binds);
    if (const auto known = d->answers.constFind(key); known != d->answers.cend())
        return *known;
    auto rows = ask();
    if (rows) {
        if (d->answers.size() >= keptAnswers)
            d->answers.clear();
        d->answers.insert(key, *rows);
    }
    return rows;
}

Result<void> SqlConnection::forgetWhatChanged()
{
    if (d->areAnswersGood)
        return {};
    // Of others' commits SQLite tells by this number, of what was done here by the count.
    const auto others = query(QStringLiteral("PRAGMA data_version"));
    if (!others)
        return failure(others.error());
    const Private::Version version(others->first().first().toLongLong(), sqlite3_total_changes(d->native));
    if (version != d->answersAt)
        d->answers.clear();
    d->answersAt = version;
    d->areAnswersGood = d->transaction == Private::Transaction::Read;
    return {};
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
    WAYMARK_TRY(execute(m_dialect.beginWrite));
    d->transaction = Private::Transaction::Write;
    return end(work());
}

Result<void> SqlConnection::read(const std::function<Result<void>()> &work)
{
    WAYMARK_TRY(execute(m_dialect.beginRead));
    d->transaction = Private::Transaction::Read;
    return end(work());
}

Result<void> SqlConnection::end(const Result<void> &done)
{
    d->transaction = Private::Transaction::None;
    d->areAnswersGood = false;
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
