// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/PickListRepository.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

Result<QList<PickItem>> PickListRepository::list(Connection &connection, const QString &list)
{
    return pickItemTable().select(connection, QStringLiteral("WHERE list = ? ORDER BY position, id"),
                                  {Codec<QString>::encode(list)});
}

Result<QList<PickItem>> PickListRepository::all(Connection &connection)
{
    return pickItemTable().select(connection, QStringLiteral("ORDER BY list, position, id"));
}

Result<QHash<QString, QHash<QString, QString>>> PickListRepository::labels(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT list, item, label FROM pick_item"));
    WAYMARK_TRY(rows);
    QHash<QString, QHash<QString, QString>> labels;
    for (const QVariantList &row : *rows)
        labels[row.at(0).toString()].insert(row.at(1).toString(), row.at(2).toString());
    return labels;
}

Result<void> PickListRepository::save(WriteTransaction &transaction, const PickItem &item)
{
    WAYMARK_TRY(pickItemTable().save(transaction, item));
    return {};
}

} // namespace waymark
