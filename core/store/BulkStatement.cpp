// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/BulkStatement.h"

#include "core/store/Connection.h"

#include <QByteArrayList>

#include <sqlite3.h>

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
    int run(const QVariantList &binds)
    {
        m_bytes.resize(binds.size());
        for (int i = 0; i < binds.size(); ++i)
            bind(i + 1, binds.at(i));
        const int stepped = sqlite3_step(m_statement);
        const int code =
            stepped == SQLITE_DONE || stepped == SQLITE_ROW ? SQLITE_OK : sqlite3_extended_errcode(m_handle);
        m_message = code == SQLITE_OK ? QString() : QString::fromUtf8(sqlite3_errmsg(m_handle));
        sqlite3_reset(m_statement);
        return code;
    }
    qint64 lastRow() const { return sqlite3_last_insert_rowid(m_handle); }
    const QString &message() const { return m_message; }

private:
    /// What the tables' columns hold: text, integers, blobs and nulls.
    void bind(int at, const QVariant &value)
    {
        switch (value.isNull() ? QMetaType::UnknownType : value.typeId()) {
        case QMetaType::UnknownType:
            sqlite3_bind_null(m_statement, at);
            break;
        case QMetaType::Int:
        case QMetaType::Bool:
        case QMetaType::LongLong:
            sqlite3_bind_int64(m_statement, at, value.toLongLong());
            break;
        case QMetaType::QByteArray: {
            const QByteArray &bytes = m_bytes[at - 1] = value.toByteArray();
            sqlite3_bind_blob(m_statement, at, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
            break;
        }
        default: {
            const QByteArray &text = m_bytes[at - 1] = value.toString().toUtf8();
            sqlite3_bind_text(m_statement, at, text.constData(), int(text.size()), SQLITE_STATIC);
        }
        }
    }

    sqlite3 *const m_handle;
    sqlite3_stmt *m_statement = nullptr;
    QString m_message;
    QByteArrayList m_bytes; ///< What is bound: SQLite reads it here.
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

Result<qint64> BulkStatement::run(const QVariantList &binds)
{
    if (!m_native) {
        WAYMARK_TRY(m_connection.execute(m_sql, binds));
        return m_connection.lastInsertId();
    }
    WAYMARK_TRY(m_connection.state());
    if (const int code = m_native->run(binds); code != SQLITE_OK)
        return failure(m_connection.nativeFailure(code, m_native->message(), m_sql));
    return m_native->lastRow();
}

} // namespace waymark
