// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/SyncRows.h"

#include "core/domain/Draft.h"
#include "core/protocol/TypeSchema.h"
#include "core/store/DraftRevisions.h"
#include "core/store/IdList.h"
#include "core/store/Removal.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredBulk.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/mapping/RowMapping.h"
#include "core/sync/mapping/ValueMapping.h"

#include <QJsonArray>

namespace waymark {

namespace {

/// So many rows are named one by one to views; more count as many.
constexpr qsizetype fewRows = 20;

const PropertySchema &itemsOf(const SyncType &lists)
{
    return *lists.schema().property(QStringLiteral("items"));
}

/// The items of pick lists, a row each, as one object a list.
Result<QHash<QString, QJsonObject>> readLists(Connection &connection, const SyncType &type,
                                              const QStringList &lists)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT uid FROM pick_item WHERE list IN "
                                        "(SELECT value FROM json_each(?)) ORDER BY list, position"),
                         {boundList(QJsonArray::fromStringList(lists))});
    WAYMARK_TRY(rows);
    QStringList uids;
    for (const QVariantList &row : *rows)
        uids.append(row.first().toString());
    const auto items = type.table().objects(connection, uids);
    WAYMARK_TRY(items);
    QHash<QString, QJsonObject> records;
    for (const QJsonObject &item : *items)
        records[item.value(QStringLiteral("list")).toString()].insert(
            item.value(QStringLiteral("item")).toString(), item);
    QHash<QString, QJsonObject> found;
    for (auto it = records.cbegin(); it != records.cend(); ++it)
        found.insert(it.key(), RowMapping::listOf(type, *it));
    return found;
}

Result<void> writeList(WriteTransaction &transaction, const SyncType &type, const QString &list,
                       const QJsonObject &row)
{
    const QJsonObject items = row.value(QStringLiteral("items")).toObject();
    const QJsonObject records = valueForRow(itemsOf(type), items, {}, {}).toObject();
    const auto present = type.table().uidsWhere(transaction.connection(), QStringLiteral("list = ?"), {list});
    WAYMARK_TRY(present);
    for (const QString &uid : *present) {
        if (!records.contains(uid.mid(list.size() + 1)))
            WAYMARK_TRY(type.table().remove(transaction, uid));
    }
    for (auto it = records.begin(); it != records.end(); ++it) {
        QJsonObject item = it.value().toObject();
        item.insert(QStringLiteral("list"), list);
        item.insert(QStringLiteral("item"), it.key());
        WAYMARK_TRY(type.table().saveObject(transaction, list + u'/' + it.key(), item));
    }
    return {};
}

/// The text that goes is kept, when it matters.
Result<void> writeDraft(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                        const QJsonObject &row)
{
    Connection &connection = transaction.connection();
    const QString byUid = QStringLiteral("WHERE draft.uid = ?");
    const auto before = draftTable().first(connection, byUid, {uid});
    WAYMARK_TRY(before);
    WAYMARK_TRY(type.table().saveObject(transaction, uid, row));
    if (!*before)
        return {};
    const auto after = draftTable().first(connection, byUid, {uid});
    WAYMARK_TRY(after);
    return DraftRevisions::keepWhatMatters(transaction, **before, **after);
}

Result<void> removeSubmission(WriteTransaction &transaction, const QString &uid)
{
    WAYMARK_TRY(deliveryTable().removeWhere(
        transaction, QStringLiteral("submission_id = (SELECT id FROM submission WHERE uid = ?)"), {uid}));
    return submissionTable().remove(transaction, uid);
}

} // namespace

Result<QHash<QString, QJsonObject>> SyncRows::read(Connection &connection, const SyncType &type,
                                                   const QStringList &uids)
{
    return type.entity == EntityType::PickItem ? readLists(connection, type, uids)
                                               : type.table().objects(connection, uids);
}

Result<std::optional<QJsonObject>> SyncRows::readOne(Connection &connection, const SyncType &type,
                                                     const QString &uid)
{
    const auto rows = read(connection, type, {uid});
    WAYMARK_TRY(rows);
    const auto row = rows->constFind(uid);
    return row == rows->cend() ? std::nullopt : std::optional(*row);
}

Result<QString> SyncRows::nameOf(Connection &connection, const SyncType &type, const QString &uid)
{
    if (type.entity == EntityType::Draft) {
        const auto title = connection.query(
            QStringLiteral("SELECT task.title FROM draft JOIN task ON task.id = draft.task_id "
                           "WHERE draft.uid = ?"),
            {uid});
        WAYMARK_TRY(title);
        return title->isEmpty() ? QString() : title->first().first().toString();
    }
    if (type.entity == EntityType::PickItem)
        return uid;
    const auto row = readOne(connection, type, uid);
    WAYMARK_TRY(row);
    if (*row)
        return RowMapping::nameOf(type, **row);
    const auto change = AgreedRows::change(connection, type, uid);
    WAYMARK_TRY(change);
    return *change && (*change)->base ? RowMapping::nameOf(type, *(*change)->base) : QString();
}

Result<void> SyncRows::write(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                             const QJsonObject &row)
{
    if (type.entity == EntityType::PickItem)
        return writeList(transaction, type, uid, row);
    if (type.entity == EntityType::Draft)
        return writeDraft(transaction, type, uid, row);
    WAYMARK_TRY(type.table().saveObject(transaction, uid, row));
    return {};
}

Result<void> SyncRows::writeNew(WriteTransaction &transaction, const SyncType &type, const QList<Row> &rows)
{
    if (rows.size() <= fewRows || type.entity == EntityType::PickItem) {
        for (const auto &[uid, row] : rows)
            WAYMARK_TRY(write(transaction, type, uid, row));
        return {};
    }
    StoredBulk bulk(transaction, type.table());
    for (const auto &[uid, row] : rows)
        WAYMARK_TRY(bulk.add(uid, row));
    return bulk.finish();
}

Result<void> SyncRows::remove(WriteTransaction &transaction, const SyncType &type, const QString &uid)
{
    switch (type.entity) {
    case EntityType::PickItem:
        return type.table().removeWhere(transaction, QStringLiteral("list = ?"), {uid});
    case EntityType::Account:
        return Removal::account(transaction, uid);
    case EntityType::Cta:
        return Removal::cta(transaction, uid);
    case EntityType::Task:
        return Removal::task(transaction, uid);
    case EntityType::Submission:
        return removeSubmission(transaction, uid);
    default:
        return type.table().remove(transaction, uid);
    }
}

} // namespace waymark
