// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/NumberScan.h"

#include "core/store/Connection.h"

#include <algorithm>
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

QVariantList binds(const QString &bound)
{
    return bound.isNull() ? QVariantList() : QVariantList{bound};
}

Result<void> runPlainly(Connection &connection, const QString &sql, const QString &bound,
                        const std::function<void(const NumberScan::Row &)> &take)
{
    const auto rows = connection.query(sql, binds(bound));
    WAYMARK_TRY(rows);
    for (const QVariantList &values : *rows) {
        NumberScan::Row row{};
        for (int i = 0; i < std::min(int(values.size()), NumberScan::mostColumns); ++i)
            row[i] = values.at(i).toLongLong();
        take(row);
    }
    return {};
}

} // namespace

Result<void> NumberScan::run(Connection &connection, const QString &sql, const QString &bound,
                             const std::function<void(const Row &)> &take,
                             const std::function<bool()> &stopped)
{
    WAYMARK_TRY(connection.state());
    sqlite3 *const handle = connection.nativeHandle(QString::fromLatin1(sqlite3_sourceid()));
    if (!handle)
        return runPlainly(connection, sql, bound, take);
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *prepared = nullptr;
    int code = sqlite3_prepare_v2(handle, text.constData(), int(text.size()), &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, Finalise> statement(prepared);
    const QByteArray value = bound.toUtf8();
    if (code == SQLITE_OK && !bound.isNull())
        code = sqlite3_bind_text(prepared, 1, value.constData(), int(value.size()), SQLITE_STATIC);
    const int columns = std::min(sqlite3_column_count(prepared), mostColumns);
    for (int count = 0; code == SQLITE_OK || code == SQLITE_ROW; ++count) {
        if (count % rowsBetween == 0 && stopped && stopped())
            return failure(ErrorKind::Cancelled, {});
        code = sqlite3_step(prepared);
        if (code != SQLITE_ROW)
            break;
        Row row{};
        for (int i = 0; i < columns; ++i)
            row[i] = sqlite3_column_int64(prepared, i);
        take(row);
    }
    if (code == SQLITE_DONE)
        return {};
    return failure(connection.nativeFailure(sqlite3_extended_errcode(handle),
                                            QString::fromUtf8(sqlite3_errmsg(handle)), sql));
}

} // namespace waymark
