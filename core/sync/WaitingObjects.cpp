// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/WaitingObjects.h"

#include "core/store/Connection.h"
#include "core/store/IdList.h"
#include "core/store/tables/StoredForm.h"
#include "core/store/tables/StoredTable.h"

#include <QJsonArray>

namespace waymark {

QList<ObjectReference> WaitingObjects::parentsOf(const SyncType &type, const QJsonObject &object)
{
    QList<ObjectReference> parents;
    for (const ObjectReference &reference : referencesOf(type, object)) {
        const bool isPlace = type.entity == EntityType::Contact && reference.type == QLatin1String("Account");
        const bool isEmail =
            (type.entity == EntityType::Submission && reference.type == QLatin1String("Account")) ||
            (type.entity == EntityType::Delivery && reference.type == QLatin1String("Submission"));
        const bool isRow = reference.type != QLatin1String("Identity");
        if (isRow && (reference.required || isPlace || isEmail))
            parents.append(reference);
    }
    return parents;
}

Result<QHash<QString, QSet<QString>>> WaitingObjects::there(Connection &connection,
                                                            const QList<ObjectReference> &parents)
{
    QHash<QString, QSet<QString>> named;
    for (const ObjectReference &parent : parents)
        named[parent.type].insert(parent.uid);
    QHash<QString, QSet<QString>> found;
    for (auto it = named.cbegin(); it != named.cend(); ++it) {
        const SyncType *parent = syncType(it.key());
        const QStringList uids(it->cbegin(), it->cend());
        const auto rows =
            parent->table().uidsWhere(connection, QStringLiteral("uid IN (SELECT value FROM json_each(?))"),
                                      {boundList(QJsonArray::fromStringList(uids))});
        WAYMARK_TRY(rows);
        found.insert(it.key(), QSet<QString>(rows->cbegin(), rows->cend()));
    }
    return found;
}

Result<void> WaitingObjects::add(Connection &connection, const SyncType &type, const Object &object,
                                 const QString &awaited)
{
    QJsonObject whole = object.object;
    whole.insert(QStringLiteral("id"), object.uid);
    whole.insert(QStringLiteral("rev"), object.rev);
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT OR REPLACE INTO sync_waiting (type, uid, awaits, object) VALUES (?, ?, ?, ?)"),
        {type.stored(), object.uid, awaited, jsonText(QJsonValue(whole))}));
    return {};
}

Result<void> WaitingObjects::forget(Connection &connection, const SyncType &type, const QStringList &uids)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM sync_waiting WHERE type = ? AND uid IN (SELECT value FROM json_each(?))"),
        {type.stored(), boundList(QJsonArray::fromStringList(uids))}));
    return {};
}

Result<QHash<QString, QList<QJsonObject>>> WaitingObjects::take(Connection &connection,
                                                                const QStringList &uids)
{
    QHash<QString, QList<QJsonObject>> byType;
    const auto waiting = connection.query(QStringLiteral("SELECT EXISTS (SELECT 1 FROM sync_waiting)"));
    WAYMARK_TRY(waiting);
    if (!waiting->first().first().toBool())
        return byType;
    const QString list = boundList(QJsonArray::fromStringList(uids));
    const QString awaited =
        QStringLiteral("FROM sync_waiting WHERE awaits IN (SELECT value FROM json_each(?))");
    const auto rows = connection.query(QStringLiteral("SELECT type, object ") + awaited, {list});
    WAYMARK_TRY(rows);
    if (rows->isEmpty())
        return byType;
    WAYMARK_TRY(connection.execute(QStringLiteral("DELETE ") + awaited, {list}));
    for (const QVariantList &row : *rows)
        byType[row.at(0).toString()].append(jsonFromText(row.at(1).toString()).toObject());
    return byType;
}

} // namespace waymark
