// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/SyncStateRepository.h"

#include "core/store/WriteTransaction.h"
#include "core/sync/SyncFacts.h"
#include "core/sync/SyncType.h"

namespace waymark {

namespace {

QDateTime instantFrom(const QVariant &stored)
{
    return stored.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC);
}

QString orEmpty(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

Result<std::optional<SyncConnection>> SyncStateRepository::connection(Connection &connection)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT server, api_account, device, device_name, user, user_name, roles, "
                       "connected_at, synced_at, paused FROM sync_connection"));
    WAYMARK_TRY(rows);
    if (rows->isEmpty())
        return std::optional<SyncConnection>();
    const QVariantList &row = rows->first();
    return SyncConnection{row.at(0).toString(),
                          row.at(1).toString(),
                          row.at(2).toString(),
                          row.at(3).toString(),
                          UserId(row.at(4).toString()),
                          row.at(5).toString(),
                          rolesFrom(row.at(6).toString()),
                          instantFrom(row.at(7)),
                          instantFrom(row.at(8)),
                          row.at(9).toBool()};
}

Result<void> SyncStateRepository::save(WriteTransaction &transaction, const SyncConnection &connection)
{
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("UPDATE sync_connection SET device_name = ?, user_name = ?, roles = ?, paused = ?"),
        {orEmpty(connection.deviceName), orEmpty(connection.userName), rolesText(connection.roles),
         connection.paused ? 1 : 0}));
    return {};
}

Result<void> SyncStateRepository::setSyncedAt(WriteTransaction &transaction, const QDateTime &at)
{
    WAYMARK_TRY(transaction.connection().execute(QStringLiteral("UPDATE sync_connection SET synced_at = ?"),
                                                 {at.toMSecsSinceEpoch()}));
    return {};
}

Result<void> SyncStateRepository::setPaused(WriteTransaction &transaction, bool paused)
{
    WAYMARK_TRY(transaction.connection().execute(QStringLiteral("UPDATE sync_connection SET paused = ?"),
                                                 {paused ? 1 : 0}));
    return {};
}

Result<QString> SyncStateRepository::state(Connection &connection, const QString &type)
{
    const SyncType *known = syncType(type);
    const auto rows = connection.query(QStringLiteral("SELECT state FROM sync_type WHERE type = ?"),
                                       {known ? known->stored() : type});
    WAYMARK_TRY(rows);
    return rows->isEmpty() ? QStringLiteral("0") : rows->first().first().toString();
}

Result<QStringList> SyncStateRepository::wanted(Connection &connection, const QString &type, int most)
{
    const SyncType *known = syncType(type);
    if (!known)
        return QStringList();
    const auto rows =
        connection.query(QStringLiteral("SELECT uid FROM sync_wanted WHERE type = ? ORDER BY uid LIMIT ?"),
                         {known->stored(), most});
    WAYMARK_TRY(rows);
    QStringList uids;
    for (const QVariantList &row : *rows)
        uids.append(row.first().toString());
    return uids;
}

} // namespace waymark
