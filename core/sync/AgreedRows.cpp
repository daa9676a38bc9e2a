// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/AgreedRows.h"

#include "core/store/IdList.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredForm.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/mapping/RowMapping.h"

#include <QJsonArray>

namespace waymark {

namespace {

constexpr QLatin1String changeColumns("id, uid, base, changed_at, erased, sent, error, done_at");

std::optional<QJsonObject> objectFrom(const QVariant &stored)
{
    return stored.isNull() ? std::nullopt : std::optional(jsonFromText(stored.toString()).toObject());
}

/// Of a pick list the store notes the rows of its items.
std::optional<QJsonObject> baseFrom(const SyncType &type, const QVariant &stored)
{
    const auto base = objectFrom(stored);
    const QString rows = QStringLiteral("rows");
    if (type.entity != EntityType::PickItem || !base || !base->contains(rows))
        return base;
    return RowMapping::listOf(type, base->value(rows).toObject());
}

QDateTime instantFrom(const QVariant &stored)
{
    return stored.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC);
}

UnsentChange changeFrom(const SyncType &type, const QVariantList &row)
{
    return {row.at(0).toLongLong(), row.at(1).toString(),  baseFrom(type, row.at(2)), instantFrom(row.at(3)),
            row.at(4).toBool(),     objectFrom(row.at(5)), row.at(6).toString(),      instantFrom(row.at(7))};
}

QString listOf(const QStringList &uids)
{
    return boundList(QJsonArray::fromStringList(uids));
}

Result<void> done(const Result<int> &executed)
{
    if (!executed)
        return failure(executed.error());
    return {};
}

} // namespace

Result<QHash<QString, AgreedRow>> AgreedRows::agreed(Connection &connection, const SyncType &type,
                                                     const QStringList &uids)
{
    const auto rows = connection.query(QStringLiteral("SELECT uid, rev, seen FROM sync_row WHERE type = ? "
                                                      "AND uid IN (SELECT value FROM json_each(?))"),
                                       {type.stored(), listOf(uids)});
    WAYMARK_TRY(rows);
    QHash<QString, AgreedRow> found;
    for (const QVariantList &row : *rows)
        found.insert(row.at(0).toString(), {row.at(1).toLongLong(), row.at(2).toLongLong()});
    return found;
}

Result<bool> AgreedRows::isAgreed(Connection &connection, EntityType type, const QString &uid)
{
    const auto rows = connection.query(QStringLiteral("SELECT 1 FROM sync_row WHERE type = ? AND uid = ?"),
                                       {entityName(type), uid});
    WAYMARK_TRY(rows);
    return !rows->isEmpty();
}

Result<void> AgreedRows::agree(Connection &connection, const SyncType &type, const QString &uid, qint64 rev,
                               qint64 seen, std::optional<qint64> changedIn)
{
    return done(connection.execute(
        QStringLiteral("INSERT INTO sync_row (type, uid, rev, seen, changed_in) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (type, uid) DO UPDATE SET rev = excluded.rev, seen = excluded.seen, "
                       "changed_in = max(changed_in, excluded.changed_in)"),
        {type.stored(), uid, rev, seen, changedIn.value_or(0)}));
}

Result<void> AgreedRows::disagree(Connection &connection, const SyncType &type, const QString &uid)
{
    return done(connection.execute(QStringLiteral("DELETE FROM sync_row WHERE type = ? AND uid = ?"),
                                   {type.stored(), uid}));
}

Result<QHash<QString, UnsentChange>> AgreedRows::changes(Connection &connection, const SyncType &type,
                                                         const QStringList &uids)
{
    const auto rows = connection.query(
        QStringLiteral(
            "SELECT %1 FROM sync_change WHERE type = ? AND uid IN (SELECT value FROM json_each(?))")
            .arg(changeColumns),
        {type.stored(), listOf(uids)});
    WAYMARK_TRY(rows);
    QHash<QString, UnsentChange> found;
    for (const QVariantList &row : *rows)
        found.insert(row.at(1).toString(), changeFrom(type, row));
    return found;
}

Result<std::optional<UnsentChange>> AgreedRows::change(Connection &connection, const SyncType &type,
                                                       const QString &uid)
{
    const auto found = changes(connection, type, {uid});
    WAYMARK_TRY(found);
    return found->isEmpty() ? std::nullopt : std::optional(*found->cbegin());
}

Result<QList<UnsentChange>> AgreedRows::openChanges(Connection &connection, const SyncType &type,
                                                    qint64 after, int most)
{
    const auto rows = connection.query(QStringLiteral("SELECT %1 FROM sync_change WHERE type = ? AND id > ? "
                                                      "AND error IS NULL ORDER BY id LIMIT ?")
                                           .arg(changeColumns),
                                       {type.stored(), after, most});
    WAYMARK_TRY(rows);
    QList<UnsentChange> found;
    for (const QVariantList &row : *rows)
        found.append(changeFrom(type, row));
    return found;
}

Result<void> AgreedRows::setChange(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                                   const std::optional<QJsonObject> &base)
{
    return done(transaction.connection().execute(
        QStringLiteral("INSERT INTO sync_change (type, uid, base, changed_at, changed_in) "
                       "VALUES (?, ?, ?, ?, ?) ON CONFLICT (type, uid) DO UPDATE SET "
                       "base = excluded.base, sent = NULL, error = NULL, description = '', "
                       "properties = '[]', parked_at = NULL, blocked_by = NULL"),
        {type.stored(), uid, base ? QVariant(jsonText(QJsonValue(*base))) : QVariant(),
         transaction.now().toMSecsSinceEpoch(), transaction.number()}));
}

Result<void> AgreedRows::clearChange(Connection &connection, const SyncType &type, const QString &uid)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM sync_change WHERE type = ? AND uid = ?"),
                                   {type.stored(), uid}));
    return unblock(connection, uid);
}

Result<bool> AgreedRows::isUnscanned(Connection &connection, const SyncType &type, const QString &uid)
{
    // Lists and emails are noted one by one.
    if (type.entity == EntityType::PickItem || type.entity == EntityType::Submission ||
        type.entity == EntityType::Delivery)
        return false;
    const auto rows =
        connection.query(QStringLiteral("SELECT 1 FROM %1 AS target JOIN sync_type ON sync_type.type = ? "
                                        "WHERE target.uid = ? AND target.id >= sync_type.scan_from")
                             .arg(type.table().name()),
                         {type.stored(), uid});
    WAYMARK_TRY(rows);
    return !rows->isEmpty();
}

Result<void> AgreedRows::setSent(Connection &connection, qint64 change, const QJsonObject &row)
{
    return done(connection.execute(QStringLiteral("UPDATE sync_change SET sent = ? WHERE id = ?"),
                                   {jsonText(QJsonValue(row)), change}));
}

Result<void> AgreedRows::clearSent(Connection &connection)
{
    return done(
        connection.execute(QStringLiteral("UPDATE sync_change SET sent = NULL WHERE sent IS NOT NULL")));
}

Result<void> AgreedRows::park(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                              const QString &error, const QString &description, const QStringList &properties,
                              const QString &blockedBy)
{
    return done(transaction.connection().execute(
        QStringLiteral("UPDATE sync_change SET sent = NULL, error = ?, description = ?, properties = ?, "
                       "parked_at = ?, blocked_by = ? WHERE type = ? AND uid = ?"),
        {error, description.isNull() ? QStringLiteral("") : description, jsonText(properties),
         transaction.now().toMSecsSinceEpoch(), blockedBy.isEmpty() ? QVariant() : QVariant(blockedBy),
         type.stored(), uid}));
}

Result<void> AgreedRows::unpark(Connection &connection, const SyncType &type, const QString &uid)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE sync_change SET error = NULL, description = '', properties = '[]', "
                       "parked_at = NULL, blocked_by = NULL WHERE type = ? AND uid = ?"),
        {type.stored(), uid}));
    return unblock(connection, uid);
}

Result<void> AgreedRows::unblock(Connection &connection, const QString &uid)
{
    return done(connection.execute(
        QStringLiteral("UPDATE sync_change SET error = NULL, description = '', parked_at = NULL, "
                       "blocked_by = NULL WHERE blocked_by = ?"),
        {uid}));
}

} // namespace waymark
