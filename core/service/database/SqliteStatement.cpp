// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/database/SqliteStatement.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>

#include <sqlite3.h>
#include <utility>

namespace waymark {

namespace {

tl::unexpected<SqlFailure> lastFailure(sqlite3 *handle)
{
    return tl::unexpected<SqlFailure>(
        {QString::number(sqlite3_extended_errcode(handle)), QString::fromUtf8(sqlite3_errmsg(handle))});
}

/// As Qt sees it: a text that is null, and not only empty, is NULL.
bool isNothing(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isNull();
    case QMetaType::QByteArray:
        return value.toByteArray().isNull();
    default:
        return value.isNull();
    }
}

} // namespace

sqlite3 *SqliteStatement::handleOf(const QSqlDatabase &database)
{
    QSqlQuery source(QStringLiteral("SELECT sqlite_source_id()"), database);
    if (!source.next() || source.value(0).toString() != QLatin1String(sqlite3_sourceid()))
        return nullptr;
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

tl::expected<std::unique_ptr<SqlStatement>, SqlFailure> SqliteStatement::make(sqlite3 *handle,
                                                                              const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK)
        return lastFailure(handle);
    return std::unique_ptr<SqlStatement>(new SqliteStatement(handle, statement));
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

QVariant SqliteStatement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return number(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }
    default:
        return QString::fromUtf8(utf8(column));
    }
}

qint64 SqliteStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView SqliteStatement::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text, sqlite3_column_bytes(m_statement, column)};
}

int SqliteStatement::bindText(int at, QByteArray text)
{
    const QByteArray &kept = m_bound.emplace_back(std::move(text));
    return sqlite3_bind_text(m_statement, at, kept.constData(), int(kept.size()), SQLITE_STATIC);
}

int SqliteStatement::bind(int at, const QVariant &value)
{
    switch (isNothing(value) ? int(QMetaType::UnknownType) : value.typeId()) {
    case QMetaType::UnknownType:
        return sqlite3_bind_null(m_statement, at);
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return sqlite3_bind_int64(m_statement, at, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(m_statement, at, value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray &kept = m_bound.emplace_back(value.toByteArray());
        return sqlite3_bind_blob64(m_statement, at, kept.constData(), sqlite3_uint64(kept.size()),
                                   SQLITE_STATIC);
    }
    default:
        return bindText(at, value.toString().toUtf8());
    }
}

tl::expected<void, SqlFailure> SqliteStatement::start(const QVariantList &binds)
{
    finish();
    m_bound.reserve(std::size_t(binds.size()));
    for (int i = 0; i < binds.size(); ++i) {
        if (bind(i + 1, binds.at(i)) != SQLITE_OK)
            return lastFailure(m_handle);
    }
    const auto stepped = step();
    if (!stepped)
        return tl::unexpected<SqlFailure>(stepped.error());
    m_hasRow = *stepped;
    return {};
}

tl::expected<bool, SqlFailure> SqliteStatement::next()
{
    if (std::exchange(m_hasRow, false))
        return true;
    // Behind its last row a statement would begin anew.
    return sqlite3_stmt_busy(m_statement) ? step() : false;
}

tl::expected<bool, SqlFailure> SqliteStatement::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return lastFailure(m_handle);
    }
}

int SqliteStatement::columns() const
{
    return sqlite3_column_count(m_statement);
}

int SqliteStatement::changed() const
{
    return sqlite3_changes(m_handle);
}

void SqliteStatement::finish()
{
    m_hasRow = false;
    sqlite3_reset(m_statement);
    m_bound.clear();
}

} // namespace waymark
