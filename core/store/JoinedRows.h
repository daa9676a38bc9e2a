// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/Connection.h"
#include "core/store/tables/Table.h"

namespace waymark {

/// Reads rows of `table` joined with others: `extras` are the further columns, `from` all after FROM, and
/// `fill` makes the row from the decoded object and the further values.
template <class Row, class T, class Fill>
Result<QList<Row>> joinedRows(Connection &connection, const Table<T> &table, const QString &extras,
                              const QString &from, const QVariantList &binds, Fill fill)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT %1, %2 FROM %3").arg(table.selectList(), extras, from), binds);
    if (!rows)
        return failure(rows.error());
    QList<Row> result;
    result.reserve(rows->size());
    for (const QVariantList &values : *rows) {
        auto object = table.decode(values);
        if (!object)
            return failure(object.error());
        auto row = fill(std::move(*object), values.mid(table.columnCount() + 1));
        if (!row)
            return failure(unreadable(table, values.first().toString(), QStringLiteral("joined columns")));
        result.append(std::move(*row));
    }
    return result;
}

/// The only row of a list that was asked for one; NotFound when it is empty.
template <class Row>
Result<Row> onlyRow(Result<QList<Row>> rows, EntityType type, const QString &uid)
{
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return failure(notFound(type, uid));
    return std::move(rows->first());
}

} // namespace waymark
