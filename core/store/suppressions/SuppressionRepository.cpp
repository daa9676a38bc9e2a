// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/suppressions/SuppressionRepository.h"

#include "core/domain/Contact.h"
#include "core/store/IdList.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

Result<bool> SuppressionRepository::isKept(Connection &connection)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 'suppression'"));
    WAYMARK_TRY(rows);
    return !rows->isEmpty();
}

Result<SuppressedAddress> SuppressionRepository::find(Connection &connection, const SuppressionId &id)
{
    return suppressionTable().find(connection, id.toString());
}

Result<QList<SuppressedAddress>> SuppressionRepository::holding(Connection &connection,
                                                                const QString &address)
{
    return suppressionTable().select(
        connection, QStringLiteral("WHERE address_key = ? AND lifted_at IS NULL ORDER BY reason"),
        {normalisedEmail(address)});
}

Result<bool> SuppressionRepository::hasAny(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT EXISTS (SELECT 1 FROM suppression)"));
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

Result<QHash<QString, QList<SuppressedAddress>>> SuppressionRepository::holdingAll(Connection &connection,
                                                                                   const QStringList &keys)
{
    QHash<QString, QList<SuppressedAddress>> found;
    if (keys.isEmpty())
        return found;
    const auto rows = suppressionTable().select(
        connection,
        QStringLiteral("WHERE address_key IN (SELECT value FROM json_each(?)) AND lifted_at IS NULL"),
        {boundList(QJsonArray::fromStringList(keys))});
    WAYMARK_TRY(rows);
    for (const SuppressedAddress &row : *rows)
        found[normalisedEmail(row.address)].append(row);
    return found;
}

Result<QList<SuppressedAddress>> SuppressionRepository::holdingAfter(Connection &connection,
                                                                     const SuppressionId &id, int limit)
{
    return suppressionTable().select(
        connection, QStringLiteral("WHERE uid > ? AND lifted_at IS NULL ORDER BY uid LIMIT ?"),
        {id.isEmpty() ? QStringLiteral("") : id.toString(), limit});
}

Result<void> SuppressionRepository::save(WriteTransaction &transaction, const SuppressedAddress &suppression)
{
    WAYMARK_TRY(suppressionTable().save(transaction, suppression));
    return {};
}

} // namespace waymark
