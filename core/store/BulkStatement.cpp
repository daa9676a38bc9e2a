// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/BulkStatement.h"

#include "core/store/Connection.h"

#include <QByteArray>

#include <sqlite3.h>
#include <utility>
#include <vector>

namespace waymark {

namespace {

/// What is bound in one place, which SQLite reads here.
struct Bound
{
    enum class Kind { Nothing, Null, Integer, Text, Blob };

    Kind kind = Kind::Nothing;
    qint64 number = 0;
    QString text; ///< What `bytes` are in UTF-8.
    QByteArray bytes;
};

/// Most texts are ASCII, whose bytes go into the room of the ones before.
void encode(const QString &text, QByteArray *bytes)
{
    bytes->resize(text.size());
    char16_t letters = 0;
    char *to = bytes->data();
    for (const QChar letter : text) {
        letters |= letter.unicode();
        *to++ = char(letter.unicode());
    }
    if (letters >= 0x80)
        *bytes = text.toUtf8();
}

/// Puts a value into a place; false where it was there.
bool put(Bound *bound, const QVariant &value)
{
    const auto is = [bound](Bound::Kind kind) { return std::exchange(bound->kind, kind) == kind; };
    switch (value.isNull() ? int(QMetaType::UnknownType) : value.typeId()) {
    case QMetaType::UnknownType:
        return !is(Bound::Kind::Null);
    case QMetaType::Int:
    case QMetaType::Bool:
    case QMetaType::LongLong: {
        const qint64 number = value.toLongLong();
        const bool wasHere = is(Bound::Kind::Integer);
        return std::exchange(bound->number, number) != number || !wasHere;
    }
    case QMetaType::QByteArray:
        bound->kind = Bound::Kind::Blob;
        bound->bytes = value.toByteArray();
        return true;
    default: {
        const QString text = value.toString();
        if (is(Bound::Kind::Text) && text == bound->text)
            return false;
        bound->text = text;
        encode(text, &bound->bytes);
        return true;
    }
    }
}

void bindTo(sqlite3_stmt *statement, int at, const Bound &bound)
{
    const auto size = int(bound.bytes.size());
    switch (bound.kind) {
    case Bound::Kind::Nothing:
    case Bound::Kind::Null:
        sqlite3_bind_null(statement, at);
        break;
    case Bound::Kind::Integer:
        sqlite3_bind_int64(statement, at, bound.number);
        break;
    case Bound::Kind::Text:
        sqlite3_bind_text(statement, at, bound.bytes.constData(), size, SQLITE_STATIC);
        break;
    case Bound::Kind::Blob:
        sqlite3_bind_blob(statement, at, bound.bytes.constData(), size, SQLITE_STATIC);
        break;
    }
}

/// The statement with the values of so many rows.
QByteArray withRows(const QString &sql, int rows)
{
    const QString values = QStringLiteral(" VALUES ");
    const QString further = QStringLiteral(", ") + sql.sliced(sql.indexOf(values) + values.size());
    return (sql + further.repeated(rows - 1)).toUtf8();
}

} // namespace

/// The statement as SQLite's own interface has it (https://www.sqlite.org/c3ref/stmt.html).
class BulkStatement::Native
{
public:
    Native(sqlite3 *handle, const QString &sql, int rows)
        : m_handle(handle), m_sql(sql), m_statement(prepare(rows, SQLITE_PREPARE_PERSISTENT))
    {
        if (m_statement)
            m_bound.resize(std::size_t(sqlite3_bind_parameter_count(m_statement)));
    }
    ~Native() { sqlite3_finalize(m_statement); }
    Native(const Native &) = delete;
    Native &operator=(const Native &) = delete;

    bool isPrepared() const { return m_statement; }

    void bind(const QVariant &value)
    {
        Bound &bound = m_bound[m_next++];
        if (put(&bound, value))
            bindTo(m_statement, int(m_next), bound);
    }

    /// SQLite's extended result code; SQLITE_OK when all rows are written.
    int run()
    {
        m_next = 0;
        const int code = step(m_statement);
        sqlite3_reset(m_statement);
        return code;
    }
    /// The same with fewer rows than it has room for.
    int runFewer(int rows)
    {
        sqlite3_stmt *const statement = prepare(rows, 0);
        if (!statement)
            return failed();
        for (std::size_t i = 0; i < m_next; ++i)
            bindTo(statement, int(i) + 1, m_bound[i]);
        m_next = 0;
        const int code = step(statement);
        sqlite3_finalize(statement);
        return code;
    }
    qint64 lastRow() const { return sqlite3_last_insert_rowid(m_handle); }
    const QString &message() const { return m_message; }

private:
    sqlite3_stmt *prepare(int rows, unsigned flags)
    {
        const QByteArray text = withRows(m_sql, rows);
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v3(m_handle, text.constData(), int(text.size()), flags, &statement, nullptr);
        return statement;
    }

    int step(sqlite3_stmt *statement)
    {
        const int stepped = sqlite3_step(statement);
        return stepped == SQLITE_DONE || stepped == SQLITE_ROW ? SQLITE_OK : failed();
    }

    int failed()
    {
        m_message = QString::fromUtf8(sqlite3_errmsg(m_handle));
        return sqlite3_extended_errcode(m_handle);
    }

    sqlite3 *const m_handle;
    const QString m_sql;
    sqlite3_stmt *const m_statement;
    QString m_message;
    std::size_t m_next = 0;
    std::vector<Bound> m_bound; ///< Row by row.
};

BulkStatement::BulkStatement(Connection &connection, const QString &sql, int rowsAtOnce)
    : m_connection(connection), m_sql(sql), m_rowsAtOnce(rowsAtOnce)
{
    sqlite3 *const handle = connection.nativeHandle(QString::fromLatin1(sqlite3_sourceid()));
    auto native = handle ? std::make_unique<Native>(handle, sql, rowsAtOnce) : nullptr;
    if (native && native->isPrepared())
        m_native = std::move(native);
}

BulkStatement::~BulkStatement() = default;

void BulkStatement::bind(const QVariant &value)
{
    if (m_native)
        m_native->bind(value);
    else
        m_binds.append(value);
}

Result<bool> BulkStatement::endRow()
{
    ++m_rowsWaiting;
    const bool isDue = !m_native || m_rowsWaiting == m_rowsAtOnce;
    if (isDue)
        WAYMARK_TRY(flush());
    return isDue;
}

Result<void> BulkStatement::flush()
{
    const int rows = std::exchange(m_rowsWaiting, 0);
    if (rows == 0)
        return {};
    if (!m_native) {
        WAYMARK_TRY(m_connection.execute(m_sql, std::exchange(m_binds, {})));
        return {};
    }
    WAYMARK_TRY(m_connection.state());
    const int code = rows == m_rowsAtOnce ? m_native->run() : m_native->runFewer(rows);
    if (code != SQLITE_OK)
        return failure(m_connection.nativeFailure(code, m_native->message(), m_sql));
    return {};
}

Result<qint64> BulkStatement::lastRow()
{
    return m_native ? Result<qint64>(m_native->lastRow()) : m_connection.lastInsertId();
}

} // namespace waymark
