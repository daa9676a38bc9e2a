// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/RowScan.h"

#include "core/store/Connection.h"

#include <memory>
#include <sqlite3.h>

namespace waymark {

namespace {

/// How many rows are read between two questions whether to stop.
constexpr int rowsBetween = 4096;

struct Finalise
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

int bind(sqlite3_stmt *statement, int at, const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return sqlite3_bind_int64(statement, at, value.toLongLong());
    const QByteArray text = value.toString().toUtf8();
    return sqlite3_bind_text(statement, at, text.constData(), int(text.size()), SQLITE_TRANSIENT);
}

Result<void> runPlainly(Connection &connection, const QString &sql, const QVariantList &binds,
                        const std::function<void(const RowScan::Row &)> &take)
{
    const auto rows = connection.query(sql, binds);
    WAYMARK_TRY(rows);
    for (const QVariantList &values : *rows)
        take(RowScan::Row(values));
    return {};
}

} // namespace

qint64 RowScan::Row::number(int column) const
{
    return m_statement ? sqlite3_column_int64(m_statement, column) : m_values->at(column).toLongLong();
}

QString RowScan::Row::text(int column) const
{
    return m_statement ? QString::fromUtf8(utf8(column)) : m_values->at(column).toString();
}

QByteArrayView RowScan::Row::utf8(int column) const
{
    if (m_statement) {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return {text, sqlite3_column_bytes(m_statement, column)};
    }
    m_bytes = m_values->at(column).toString().toUtf8();
    return m_bytes;
}

Result<void> RowScan::run(Connection &connection, const QString &sql, const QVariantList &binds,
                          const std::function<void(const Row &)> &take, const std::function<bool()> &stopped)
{
    WAYMARK_TRY(connection.state());
    sqlite3 *const handle = connection.nativeHandle(QString::fromLatin1(sqlite3_sourceid()));
    if (!handle)
        return runPlainly(connection, sql, binds, take);
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *prepared = nullptr;
    int code = sqlite3_prepare_v2(handle, text.constData(), int(text.size()), &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, Finalise> statement(prepared);
    for (int i = 0; i < binds.size() && code == SQLITE_OK; ++i)
        code = bind(prepared, i + 1, binds.at(i));
    const Row row(prepared);
    for (int count = 0; code == SQLITE_OK || code == SQLITE_ROW; ++count) {
        if (count % rowsBetween == 0 && stopped && stopped())
            return failure(ErrorKind::Cancelled, {});
        code = sqlite3_step(prepared);
        if (code == SQLITE_ROW)
            take(row);
    }
    if (code == SQLITE_DONE)
        return {};
    return failure(connection.nativeFailure(sqlite3_extended_errcode(handle),
                                            QString::fromUtf8(sqlite3_errmsg(handle)), sql));
}

} // namespace waymark
