// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Connection.h"

#include "core/base/Logging.h"
#include "core/store/SqlError.h"

#include <QFileInfo>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>
#include <QUrl>

#include <atomic>
#include <optional>
#include <utility>

namespace waymark {

namespace {

/// How long a statement waits for another program's lock before it is an error, in milliseconds.
constexpr int busyTimeout = 5000;

/// What a reader keeps of the file, in KiB, as far as it has read that much. An index that a filter walks
/// through (10 MB for 100,000 accounts) fits, and is not read again at each key.
constexpr int readersCache = 32'768;

std::atomic<quint64> connectionCount{0};

/// Where nobody has the file open there is no log beside it; without one SQLite would make it, so it is told
/// that the file does not change (https://www.sqlite.org/uri.html, "immutable").
QString inspectedName(const QString &path)
{
    QString name = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + QStringLiteral("?mode=ro");
    if (!QFileInfo::exists(path + QStringLiteral("-wal")))
        name += QStringLiteral("&immutable=1");
    return name;
}

/// Errors after which SQLite may have ended the transaction by itself
/// (https://www.sqlite.org/lang_transaction.html, section 3), and so does what an Interruption stops
/// (https://www.sqlite.org/c3ref/interrupt.html).
bool endsTransaction(ErrorKind kind)
{
    return kind == ErrorKind::Full || kind == ErrorKind::Io || kind == ErrorKind::Busy ||
           kind == ErrorKind::Damaged || kind == ErrorKind::Cancelled;
}

} // namespace

class Connection::Private
{
public:
    Result<QSqlQuery *> prepared(const QString &sql);
    Result<void> run(QSqlQuery &statement, const QVariantList &binds);
    Error remember(Error error);

    QString name;
    QSqlDatabase database;
    QHash<QString, std::shared_ptr<QSqlQuery>> statements;
    std::optional<Error> broken;
    /// After a full disk, an I/O error or an interruption SQLite ends the transaction by itself; what follows
    /// would commit on its own. So until rollback() everything answers with this error.
    std::optional<Error> poison;
    bool inTransaction = false;
};

Connection::Connection() : d(std::make_unique<Private>()) {}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->d->name = QStringLiteral("waymark-%1").arg(++connectionCount);
    connection->d->database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->d->name);
    const bool inspects = access == Access::Inspect;
    connection->d->database.setDatabaseName(inspects ? inspectedName(path) : path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout);
    if (inspects)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    connection->d->database.setConnectOptions(options);
    if (!connection->d->database.open())
        return failure(sqlError(connection->d->database.lastError(), path));

    QStringList settings{
        QStringLiteral("PRAGMA foreign_keys = ON"),
        QStringLiteral("PRAGMA synchronous = FULL"),
        QStringLiteral("PRAGMA temp_store = MEMORY"),
        // What is removed is overwritten, wherever SQLite was built.
        QStringLiteral("PRAGMA secure_delete = ON"),
        access == Access::Write ? QStringLiteral("PRAGMA query_only = OFF")
                                : QStringLiteral("PRAGMA query_only = ON"),
    };
    if (access == Access::Read)
        settings += QStringLiteral("PRAGMA cache_size = -%1").arg(readersCache);
    for (const QString &setting : std::as_const(settings))
        WAYMARK_TRY(connection->execute(setting));
    return connection;
}

std::unique_ptr<Connection> Connection::broken(const Error &error)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->d->broken = error;
    return connection;
}

Connection::~Connection()
{
    if (d->name.isEmpty())
        return;
    d->statements.clear();
    d->database.close();
    d->database = QSqlDatabase();
    QSqlDatabase::removeDatabase(d->name);
}

Result<QSqlQuery *> Connection::Private::prepared(const QString &sql)
{
    if (broken)
        return failure(*broken);
    if (poison)
        return failure(*poison);

    auto &statement = statements[sql];
    if (!statement) {
        auto fresh = std::make_shared<QSqlQuery>(database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            statements.remove(sql);
            return failure(remember(sqlError(fresh->lastError(), sql)));
        }
        statement = std::move(fresh);
    }
    return statement.get();
}

Error Connection::Private::remember(Error error)
{
    if (inTransaction && endsTransaction(error.kind))
        poison = error;
    qCDebug(logStore).noquote() << describe(error);
    return error;
}

Result<void> Connection::Private::run(QSqlQuery &statement, const QVariantList &binds)
{
    for (int i = 0; i < binds.size(); ++i)
        statement.bindValue(i, binds.at(i));
    if (!statement.exec()) {
        const Error error = sqlError(statement.lastError(), statement.lastQuery());
        statement.finish();
        return failure(remember(error));
    }
    return {};
}

Result<Rows> Connection::query(const QString &sql, const QVariantList &binds)
{
    const auto statement = d->prepared(sql);
    if (!statement)
        return failure(statement.error());
    QSqlQuery &query = **statement;
    WAYMARK_TRY(d->run(query, binds));

    Rows rows;
    const int columns = query.record().count();
    while (query.next()) {
        QVariantList row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column)
            row.append(query.value(column));
        rows.append(std::move(row));
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return failure(d->remember(sqlError(error, sql)));
    return rows;
}

Result<int> Connection::execute(const QString &sql, const QVariantList &binds)
{
    const auto statement = d->prepared(sql);
    if (!statement)
        return failure(statement.error());
    QSqlQuery &query = **statement;
    WAYMARK_TRY(d->run(query, binds));
    const int changed = query.numRowsAffected();
    query.finish();
    return changed;
}

Result<qint64> Connection::lastInsertId()
{
    const auto rows = query(QStringLiteral("SELECT last_insert_rowid()"));
    if (!rows)
        return failure(rows.error());
    return rows->first().first().toLongLong();
}

sqlite3 *Connection::nativeHandle(const QString &linked)
{
    const auto used = query(QStringLiteral("SELECT sqlite_source_id()"));
    if (!used || used->first().first().toString() != linked)
        return nullptr;
    const QVariant handle = d->database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Result<void> Connection::state() const
{
    if (d->broken)
        return failure(*d->broken);
    if (d->poison)
        return failure(*d->poison);
    return {};
}

Error Connection::nativeFailure(int code, const QString &message, const QString &sql)
{
    const QSqlError error(QStringLiteral("Unable to run statement"), message, QSqlError::StatementError,
                          QString::number(code));
    return d->remember(sqlError(error, sql));
}

Result<void> Connection::begin()
{
    WAYMARK_TRY(execute(QStringLiteral("BEGIN IMMEDIATE")));
    d->inTransaction = true;
    return {};
}

Result<void> Connection::commit()
{
    WAYMARK_TRY(execute(QStringLiteral("COMMIT")));
    d->inTransaction = false;
    return {};
}

Result<void> Connection::attempt(const std::function<Result<void>()> &work)
{
    WAYMARK_TRY(execute(QStringLiteral("SAVEPOINT attempt")));
    const Result<void> done = work();
    if (!done) {
        const std::optional<Error> poison = std::exchange(d->poison, std::nullopt);
        if (const auto undone = execute(QStringLiteral("ROLLBACK TO attempt")); !undone) {
            d->poison = poison ? poison : undone.error();
            return done;
        }
    }
    WAYMARK_TRY(execute(QStringLiteral("RELEASE attempt")));
    return done;
}

Result<void> Connection::rollback()
{
    d->inTransaction = false;
    const bool mayBeOver = d->poison.has_value();
    d->poison.reset();
    const auto rolledBack = execute(QStringLiteral("ROLLBACK"));
    if (!rolledBack && !mayBeOver)
        return failure(rolledBack.error());
    return {};
}

} // namespace waymark
