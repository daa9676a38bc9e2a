// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/BulkStatement.h"

#include "core/store/Connection.h"

#include <QByteArray>

#include <deque>
#include <sqlite3.h>
#include <utility>

namespace waymark {

/// The statement as SQLite's own interface has it (https://www.sqlite.org/c3ref/stmt.html).
class BulkStatement::Native
{
public:
    Native(sqlite3 *handle, const QString &sql) : m_handle(handle)
    {
        const QByteArray text = sql.toUtf8();
        sqlite3_prepare_v3(handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT,
                           &m_statement, nullptr);
    }
    ~Native() { sqlite3_finalize(m_statement); }
    Native(const Native &) = delete;
    Native &operator=(const Native &) = delete;

    bool isPrepared() const { return m_statement; }

    /// SQLite's extended result code; SQLITE_OK when it was done.
    int run()
    {
        m_bound = 0;
        const int stepped = sqlite3_step(m_statement);
        const int code =
            stepped == SQLITE_DONE || stepped == SQLITE_ROW ? SQLITE_OK : sqlite3_extended_errcode(m_handle);
        m_message = code == SQLITE_OK ? QString() : QString::fromUtf8(sqlite3_errmsg(m_handle));
        sqlite3_reset(m_statement);
        return code;
    }
    qint64 lastRow() const { return sqlite3_last_insert_rowid(m_handle); }
    const QString &message() const { return m_message; }

    void bind(const QVariant &value)
    {
        const int at = ++m_bound;
        switch (value.isNull() ? int(QMetaType::UnknownType) : value.typeId()) {
        case QMetaType::UnknownType:
            sqlite3_bind_null(m_statement, at);
            break;
        case QMetaType::Int:
        case QMetaType::Bool:
        case QMetaType::LongLong:
            sqlite3_bind_int64(m_statement, at, value.toLongLong());
            break;
        case QMetaType::QByteArray: {
            const QByteArray &bytes = roomFor(at) = value.toByteArray();
            sqlite3_bind_blob(m_statement, at, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
            break;
        }
        case QMetaType::QString:
            bindText(at, *static_cast<const QString *>(value.constData()));
            break;
        default:
            bindText(at, value.toString());
        }
    }

private:
    /// Most texts are ASCII, whose bytes go into the room of the last row's.
    void bindText(int at, const QString &text)
    {
        QByteArray &bytes = roomFor(at);
        bytes.resize(text.size());
        char16_t letters = 0;
        char *to = bytes.data();
        for (const QChar letter : text) {
            letters |= letter.unicode();
            *to++ = char(letter.unicode());
        }
        if (letters >= 0x80)
            bytes = text.toUtf8();
        sqlite3_bind_text(m_statement, at, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
    }

    QByteArray &roomFor(int at)
    {
        if (m_bytes.size() < std::size_t(at))
            m_bytes.resize(std::size_t(at));
        return m_bytes[std::size_t(at) - 1];
    }

    sqlite3 *const m_handle;
    sqlite3_stmt *m_statement = nullptr;
    QString m_message;
    int m_bound = 0;
    std::deque<QByteArray> m_bytes; ///< What is bound: SQLite reads it here.
};

BulkStatement::BulkStatement(Connection &connection, const QString &sql)
    : m_connection(connection), m_sql(sql)
{
    sqlite3 *const handle = connection.nativeHandle(QString::fromLatin1(sqlite3_sourceid()));
    auto native = handle ? std::make_unique<Native>(handle, sql) : nullptr;
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

Result<qint64> BulkStatement::run()
{
    if (!m_native) {
        WAYMARK_TRY(m_connection.execute(m_sql, std::exchange(m_binds, {})));
        return m_connection.lastInsertId();
    }
    WAYMARK_TRY(m_connection.state());
    if (const int code = m_native->run(); code != SQLITE_OK)
        return failure(m_connection.nativeFailure(code, m_native->message(), m_sql));
    return m_native->lastRow();
}

} // namespace waymark
