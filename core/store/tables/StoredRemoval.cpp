// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/tables/StoredRemoval.h"

#include "core/store/IdList.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredTable.h"

#include <QJsonArray>

namespace waymark {

Result<void> StoredRemoval::remove(WriteTransaction &transaction, const StoredTable &table,
                                   const QStringList &uids)
{
    Connection &connection = transaction.connection();
    const auto objects = table.objects(connection, uids);
    WAYMARK_TRY(objects);
    const auto rows = connection.query(QStringLiteral("SELECT uid, id, rev FROM %1 WHERE uid IN "
                                                      "(SELECT value FROM json_each(?)) ORDER BY id")
                                           .arg(table.name()),
                                       {boundList(QJsonArray::fromStringList(uids))});
    WAYMARK_TRY(rows);
    for (const QString &uid : uids) {
        if (!objects->contains(uid))
            return failure(notFound(table.type(), uid));
    }
    QJsonArray keys;
    for (const QVariantList &row : *rows)
        keys.append(row.at(1).toLongLong());
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM %1 WHERE id IN (SELECT value FROM json_each(?))").arg(table.name()),
        {boundList(keys)}));
    for (const QVariantList &row : *rows) {
        const QString uid = row.at(0).toString();
        transaction.touch(table.type(), row.at(1).toLongLong());
        WAYMARK_TRY(transaction.note(table.type(), uid, row.at(2).toLongLong(), objects->value(uid), {}));
    }
    return {};
}

} // namespace waymark
