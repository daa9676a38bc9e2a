// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/UnsentChanges.h"

#include "core/store/Connection.h"
#include "core/store/tables/StoredForm.h"
#include "core/store/tables/StoredTable.h"
#include "core/store/tables/Tables.h"

namespace waymark {

namespace {

/// Mail accounts are this device's.
bool isSent(EntityType type)
{
    return type != EntityType::MailAccount && type != EntityType::Submission && type != EntityType::Delivery;
}

/// Of emails those that the team's server sends. It makes their deliveries itself.
Result<bool> isServersEmail(Connection &connection, EntityType type, const std::optional<QJsonObject> &before,
                            const std::optional<QJsonObject> &after)
{
    const QLatin1String byServer("byServer");
    if (type == EntityType::Submission)
        return after && after->value(byServer).toBool();
    if (type != EntityType::Delivery || !before || !after)
        return false;
    const auto rows =
        connection.query(QStringLiteral("SELECT 1 FROM submission WHERE uid = ? AND by_server = 1"),
                         {after->value(QLatin1String("submission")).toString()});
    WAYMARK_TRY(rows);
    return !rows->isEmpty();
}

bool isSample(const std::optional<QJsonObject> &row)
{
    return row && row->value(QLatin1String("sample")).toBool();
}

/// `at`, where this changes whether something is done; null where it is about something else.
QVariant doneAt(const std::optional<QJsonObject> &before, const std::optional<QJsonObject> &after,
                const QDateTime &at)
{
    if (!before || !after)
        return {};
    const QLatin1String status("status");
    return before->value(status) == after->value(status) ? QVariant() : QVariant(at.toMSecsSinceEpoch());
}

/// A pick list is sent as a whole; its items' uids are "list/item".
QString sentUid(EntityType type, const QString &uid)
{
    return type == EntityType::PickItem ? uid.section(u'/', 0, 0) : uid;
}

/// What waited for a row that was refused is tried again when the row was changed.
Result<void> unblock(Connection &connection, const QString &uid)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE sync_change SET error = NULL, blocked_by = NULL WHERE blocked_by = ?"),
        {uid}));
    return {};
}

/// The base of a row that is noted already is the one that was agreed: it stays.
Result<bool> noteAgain(Connection &connection, qint64 transaction, const QDateTime &at, const QString &type,
                       const QString &uid, bool erased, const QVariant &doneAt)
{
    const auto updated = connection.execute(
        QStringLiteral("UPDATE sync_change SET changed_at = ?, changed_in = ?, erased = max(erased, ?), "
                       "done_at = coalesce(?, done_at), "
                       "base = CASE WHEN ? THEN NULL ELSE base END, "
                       "error = NULL, description = '', properties = '[]', parked_at = NULL, "
                       "blocked_by = NULL WHERE type = ? AND uid = ?"),
        {at.toMSecsSinceEpoch(), transaction, erased ? 1 : 0, doneAt, erased ? 1 : 0, type, uid});
    WAYMARK_TRY(updated);
    if (*updated > 0)
        WAYMARK_TRY(unblock(connection, uid));
    return *updated > 0;
}

Result<void> noteNew(Connection &connection, qint64 transaction, const QDateTime &at, const QString &type,
                     const QString &uid, const QVariant &base, bool erased, const QVariant &doneAt)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO sync_change (type, uid, base, changed_at, changed_in, erased, done_at) "
                       "VALUES (?, ?, CASE WHEN EXISTS (SELECT 1 FROM sync_row WHERE type = ? AND uid = ?) "
                       "THEN ? END, ?, ?, ?, ?)"),
        {type, uid, type, uid, base, at.toMSecsSinceEpoch(), transaction, erased ? 1 : 0, doneAt}));
    return {};
}

/// Whether the server has the row that is sent under this name.
Result<bool> isAgreed(Connection &connection, const QString &type, const QString &uid)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT 1 FROM sync_row WHERE type = ? AND uid = ?"), {type, uid});
    WAYMARK_TRY(rows);
    return !rows->isEmpty();
}

/// A list as it was before this, its first item to change: its rows by the items' ids.
Result<QVariant> listBefore(Connection &connection, const QString &uid,
                            const std::optional<QJsonObject> &before)
{
    const QString list = sentUid(EntityType::PickItem, uid);
    const StoredTable &table = storedTable(EntityType::PickItem);
    const auto uids = table.uidsWhere(connection, QStringLiteral("list = ?"), {list});
    WAYMARK_TRY(uids);
    const auto items = table.objects(connection, *uids);
    WAYMARK_TRY(items);
    QJsonObject rows;
    for (auto it = items->cbegin(); it != items->cend(); ++it)
        rows.insert(it.key().section(u'/', 1), *it);
    if (before)
        rows.insert(uid.section(u'/', 1), *before);
    else
        rows.remove(uid.section(u'/', 1));
    return QVariant(jsonText(QJsonValue(QJsonObject{{QStringLiteral("rows"), rows}})));
}

/// What the row was that is sent, before this first change of it.
Result<QVariant> baseOf(Connection &connection, EntityType type, const QString &uid,
                        const std::optional<QJsonObject> &before)
{
    if (type != EntityType::PickItem)
        return before ? QVariant(jsonText(QJsonValue(*before))) : QVariant();
    const auto agreed = isAgreed(connection, entityName(type), sentUid(type, uid));
    WAYMARK_TRY(agreed);
    return *agreed ? listBefore(connection, uid, before) : Result<QVariant>(QVariant());
}

} // namespace

Result<bool> UnsentChanges::areNoted(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT EXISTS (SELECT 1 FROM sync_connection)"));
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

Result<void> UnsentChanges::note(Connection &connection, qint64 transaction, const QDateTime &at,
                                 EntityType type, const QString &uid,
                                 const std::optional<QJsonObject> &before,
                                 const std::optional<QJsonObject> &after)
{
    const auto isEmail = isServersEmail(connection, type, before, after);
    WAYMARK_TRY(isEmail);
    if ((!isSent(type) && !*isEmail) || isSample(before) || isSample(after))
        return {};
    const QString name = entityName(type);
    const QString sent = sentUid(type, uid);
    const QVariant done = doneAt(before, after, at);
    const auto known = noteAgain(connection, transaction, at, name, sent, false, done);
    WAYMARK_TRY(known);
    if (*known)
        return {};
    const auto base = baseOf(connection, type, uid, before);
    WAYMARK_TRY(base);
    return noteNew(connection, transaction, at, name, sent, *base, false, done);
}

Result<void> UnsentChanges::noteBulk(Connection &connection, EntityType type, qint64 first)
{
    if (!isSent(type))
        return {};
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO sync_type (type, state, scan_from) VALUES (?, '0', ?) "
                       "ON CONFLICT (type) DO UPDATE SET "
                       "scan_from = min(coalesce(scan_from, excluded.scan_from), excluded.scan_from)"),
        {entityName(type), first}));
    return {};
}

Result<void> UnsentChanges::noteErased(Connection &connection, qint64 transaction, const QDateTime &at,
                                       EntityType type, const QString &uid)
{
    if (!isSent(type))
        return {};
    const QString name = entityName(type);
    const auto known = noteAgain(connection, transaction, at, name, uid, true, {});
    WAYMARK_TRY(known);
    return *known ? Result<void>() : noteNew(connection, transaction, at, name, uid, {}, true, {});
}

} // namespace waymark
