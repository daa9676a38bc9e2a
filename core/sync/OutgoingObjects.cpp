// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/OutgoingObjects.h"

#include "core/protocol/TypeSchema.h"
#include "core/protocol/merge/ObjectMerge.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/EarlierTexts.h"
#include "core/sync/StoppedEmails.h"
#include "core/sync/mapping/RowMapping.h"

#include <QJsonDocument>

#include <algorithm>

namespace waymark {

namespace {

/// Emails and their deliveries: what of them is sent is noted one by one, and nobody removes them.
bool isEmail(EntityType type)
{
    return type == EntityType::Submission || type == EntityType::Delivery;
}

bool may(Roles allowed, const SyncFacts &facts)
{
    return (allowed & facts.roles) != nobody;
}

/// The library, pick lists and the organisation are there on every device: what this person may not write on
/// the server is no work of theirs that waits.
bool isCommon(EntityType type)
{
    return type == EntityType::Template || type == EntityType::Playbook || type == EntityType::PickItem ||
           type == EntityType::Organisation || type == EntityType::User;
}

qsizetype bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).size();
}

bool hasSample(const SyncType &type)
{
    return type.table().propertyNames().contains(QStringLiteral("sample"));
}

/// Whether a row that the server does not have is none that it gets from here: a suppression that was lifted,
/// an email that was taken back, every delivery, which the server makes itself, and an organisation without a
/// name, with which whoever joins a team begins.
bool isNeverMade(const SyncType &type, const QJsonObject &row)
{
    if (type.entity == EntityType::Suppression)
        return !row.value(QStringLiteral("liftedAt")).isNull();
    if (type.entity == EntityType::Organisation)
        return row.value(QStringLiteral("name")).toString().isEmpty();
    if (type.entity == EntityType::Submission)
        return OutgoingEmails::creationOf(row) == OutgoingEmails::Creation::Never;
    return type.entity == EntityType::Delivery;
}

} // namespace

OutgoingObjects::OutgoingObjects(WriteTransaction &transaction, const BatchLimits &limits, SyncFacts facts)
    : m_transaction(transaction), m_connection(transaction.connection()), m_limits(limits),
      m_facts(std::move(facts)), m_standing(m_connection)
{
}

Result<OutgoingBatch> OutgoingObjects::collect()
{
    OutgoingBatch batch;
    for (const SyncType &type : syncTypes()) {
        if (!isEmail(type.entity))
            WAYMARK_TRY(scan(type));
        OutgoingCall call;
        WAYMARK_TRY(addChanges(type, &call));
        finish(type, call, &batch);
        if (type.entity == EntityType::Draft)
            WAYMARK_TRY(addEarlierTexts(&batch));
    }
    for (auto type = syncTypes().crbegin(); type != syncTypes().crend(); ++type) {
        if (isEmail(type->entity))
            continue;
        OutgoingCall call;
        WAYMARK_TRY(addRemovals(*type, &call));
        finish(*type, call, &batch);
    }
    return batch;
}

/// Behind the drafts and what those belong to.
Result<void> OutgoingObjects::addEarlierTexts(OutgoingBatch *batch)
{
    const auto call =
        EarlierTexts::collect(m_transaction, m_standing.shared(), m_limits.objects, m_limits.bytes - m_bytes);
    WAYMARK_TRY(call);
    finish(EarlierTexts::type(), *call, batch);
    return {};
}

/// Rows that nobody noted one by one: takes the next that the server does not have among the changes.
Result<void> OutgoingObjects::scan(const SyncType &type)
{
    const auto from = m_connection.query(QStringLiteral("SELECT scan_from FROM sync_type WHERE type = ? "
                                                        "AND scan_from IS NOT NULL"),
                                         {type.stored()});
    WAYMARK_TRY(from);
    if (from->isEmpty())
        return {};
    const bool isList = type.entity == EntityType::PickItem;
    const auto rows = m_connection.query(
        QStringLiteral("SELECT id, %1 FROM %2 AS target WHERE id >= ? %3 AND NOT EXISTS "
                       "(SELECT 1 FROM sync_row WHERE sync_row.type = ? AND sync_row.uid = target.%1) "
                       "ORDER BY id LIMIT ?")
            .arg(isList ? QStringLiteral("list") : QStringLiteral("uid"), type.table().name(),
                 hasSample(type) ? QStringLiteral("AND sample = 0") : QString()),
        {from->first().first(), type.stored(), m_limits.objects});
    WAYMARK_TRY(rows);
    for (const QVariantList &row : *rows)
        WAYMARK_TRY(m_connection.execute(
            QStringLiteral("INSERT OR IGNORE INTO sync_change (type, uid, changed_at, changed_in) "
                           "VALUES (?, ?, ?, ?)"),
            {type.stored(), row.at(1), m_transaction.now().toMSecsSinceEpoch(), m_transaction.number()}));
    const bool isEnd = rows->size() < m_limits.objects;
    WAYMARK_TRY(m_connection.execute(
        QStringLiteral("UPDATE sync_type SET scan_from = ? WHERE type = ?"),
        {isEnd ? QVariant() : QVariant(rows->last().first().toLongLong() + 1), type.stored()}));
    return {};
}

bool OutgoingObjects::isFull(const OutgoingCall &call) const
{
    return call.contents.size() >= m_limits.objects || m_bytes >= m_limits.bytes;
}

/// The next changes behind `after`, with the rows as they are here and as they were agreed.
Result<OutgoingObjects::Waiting> OutgoingObjects::nextWaiting(const SyncType &type, qint64 *after)
{
    const auto changes = AgreedRows::openChanges(m_connection, type, *after, m_limits.objects);
    WAYMARK_TRY(changes);
    QStringList uids;
    for (const UnsentChange &change : *changes) {
        uids.append(change.uid);
        *after = change.id;
    }
    const auto rows = SyncRows::read(m_connection, type, uids);
    WAYMARK_TRY(rows);
    const auto agreed = AgreedRows::agreed(m_connection, type, uids);
    WAYMARK_TRY(agreed);
    return Waiting{*changes, *rows, *agreed};
}

Result<void> OutgoingObjects::addChanges(const SyncType &type, OutgoingCall *call)
{
    qint64 after = 0;
    while (!isFull(*call)) {
        const auto waiting = nextWaiting(type, &after);
        WAYMARK_TRY(waiting);
        if (waiting->changes.isEmpty())
            return {};
        QList<UnsentChange> left = waiting->changes;
        bool moved = true;
        while (moved && !left.isEmpty() && !isFull(*call)) {
            moved = false;
            QList<UnsentChange> later;
            for (const UnsentChange &change : std::as_const(left)) {
                const auto row = waiting->rows.constFind(change.uid);
                if (isFull(*call))
                    break;
                if (row == waiting->rows.cend()) // Removed; never sent where it was never agreed.
                    continue;
                const auto known = waiting->agreed.constFind(change.uid);
                const auto added =
                    add(type, change, *row,
                        known == waiting->agreed.cend() ? std::nullopt : std::optional(*known), call);
                WAYMARK_TRY(added);
                moved = moved || *added;
                if (!*added)
                    later.append(change);
            }
            left = later;
        }
    }
    return {};
}

/// Whether a change can be sent as things are; one that cannot is parked.
Result<OutgoingObjects::Standing> OutgoingObjects::standing(const SyncType &type, const QString &uid,
                                                            const QJsonObject &object)
{
    const auto found = m_standing.of(type, uid, object);
    WAYMARK_TRY(found);
    if (found->standing == Standing::Blocked)
        WAYMARK_TRY(
            AgreedRows::park(m_transaction, type, uid, QStringLiteral("blocked"), {}, {}, found->blockedBy));
    return found->standing;
}

Result<bool> OutgoingObjects::add(const SyncType &type, const UnsentChange &change, const QJsonObject &row,
                                  std::optional<AgreedRow> agreed, OutgoingCall *call)
{
    const Roles writers = agreed ? type.schema().updaters : type.schema().creators;
    const bool isOwn = type.entity == EntityType::User && !m_facts.roles.testFlag(Role::Admin) &&
                       change.uid != m_facts.user.toString();
    if ((isCommon(type.entity) && (!may(writers, m_facts) || isOwn)) || (!agreed && isNeverMade(type, row)) ||
        row.value(QStringLiteral("sample")).toBool()) {
        WAYMARK_TRY(AgreedRows::clearChange(m_connection, type, change.uid));
        return true;
    }
    const auto stands = standing(type, change.uid, RowMapping::forWire(type, row));
    WAYMARK_TRY(stands);
    if (*stands != Standing::Ready)
        return *stands == Standing::Blocked;
    const auto object = m_standing.sendable(type, row);
    WAYMARK_TRY(object);
    if (isEmail(type.entity))
        return addEmail(type, change, row, *object, agreed, call);
    if (!agreed)
        WAYMARK_TRY(addCreate(type, change, row, *object, call));
    else
        WAYMARK_TRY(addUpdate(type, change, row, *object, agreed->rev, call));
    return true;
}

/// The server makes the deliveries of what it gets; of what it has, states alone are written.
Result<bool> OutgoingObjects::addEmail(const SyncType &type, const UnsentChange &change,
                                       const QJsonObject &row, QJsonObject object,
                                       const std::optional<AgreedRow> &agreed, OutgoingCall *call)
{
    if (agreed && change.base && OutgoingEmails::isReplaced(*change.base, row))
        return addReplacement(type, change, row, agreed->rev, call);
    if (agreed) {
        WAYMARK_TRY(addUpdate(type, change, row, object, agreed->rev, call));
        return true;
    }
    if (OutgoingEmails::creationOf(row) != OutgoingEmails::Creation::Now)
        return false;
    const QString draft = object.value(QStringLiteral("draft")).toString();
    const auto draftChange = AgreedRows::change(m_connection, *syncType(EntityType::Draft), draft);
    WAYMARK_TRY(draftChange);
    if (*draftChange && !(*draftChange)->error.isEmpty()) {
        WAYMARK_TRY(StoppedEmails::waitForDraft(m_transaction, change.uid));
        WAYMARK_TRY(
            AgreedRows::park(m_transaction, type, change.uid, QStringLiteral("blocked"), {}, {}, draft));
        return true;
    }
    const auto isBehind = OutgoingEmails::isBehindRecall(m_connection, draft, change.uid);
    WAYMARK_TRY(isBehind);
    const auto recipients = OutgoingEmails::recipients(m_connection, change.uid, m_limits.uploaded);
    WAYMARK_TRY(recipients);
    const auto seen = OutgoingEmails::resultsSeen(m_connection, change.uid);
    WAYMARK_TRY(seen);
    const bool isDraftThere = !*draftChange || m_standing.isInBatch(draft);
    if (!isDraftThere || *isBehind || !*recipients)
        return false;
    object.insert(QStringLiteral("state"), QStringLiteral("leaving"));
    object.insert(QStringLiteral("recipients"), **recipients);
    object.insert(QStringLiteral("resultsSeen"), *seen);
    WAYMARK_TRY(OutgoingEmails::handOver(m_connection, change.uid));
    WAYMARK_TRY(addCreate(type, change, row, object, call));
    return true;
}

/// A recipient's corrected address, with the message that goes there. The contact is corrected before.
Result<bool> OutgoingObjects::addReplacement(const SyncType &type, const UnsentChange &change,
                                             const QJsonObject &row, qint64 rev, OutgoingCall *call)
{
    const auto message = OutgoingEmails::replacement(m_connection, change.uid, m_limits.uploaded);
    WAYMARK_TRY(message);
    const QString contact = row.value(QStringLiteral("contact")).toString();
    const auto contactChange = AgreedRows::change(m_connection, *syncType(EntityType::Contact), contact);
    WAYMARK_TRY(contactChange);
    if (!*message || (*contactChange && !m_standing.isInBatch(contact)))
        return false;
    const QJsonObject patch{{QStringLiteral("state"), QStringLiteral("queued")},
                            {QStringLiteral("replacement"), **message}};
    call->update.insert(change.uid, patch);
    call->ifRevs.insert(change.uid, rev);
    WAYMARK_TRY(note(type, change, "update", change.uid, row, bytesOf(patch), call));
    return true;
}

Result<void> OutgoingObjects::note(const SyncType &type, const UnsentChange &change, const char *operation,
                                   const QString &key, const QJsonObject &row, qsizetype bytes,
                                   OutgoingCall *call)
{
    m_bytes += bytes;
    m_standing.addToBatch(change.uid);
    call->contents.append(QJsonObject{{QStringLiteral("type"), type.name},
                                      {QStringLiteral("uid"), change.uid},
                                      {QStringLiteral("operation"), QLatin1String(operation)},
                                      {QStringLiteral("key"), key}});
    return AgreedRows::setSent(m_connection, change.id, row);
}

/// Keys count up: the server makes objects in their order, so that those of one call can refer to earlier
/// ones.
Result<void> OutgoingObjects::addCreate(const SyncType &type, const UnsentChange &change,
                                        const QJsonObject &row, const QJsonObject &object, OutgoingCall *call)
{
    QJsonObject create = object;
    for (const PropertySchema &property : type.schema().properties) {
        if (property.serverSet)
            create.remove(property.name);
    }
    create.insert(QStringLiteral("uid"), change.uid);
    const QString key = QStringLiteral("k%1").arg(++m_created, 7, 10, QLatin1Char('0'));
    call->create.insert(key, create);
    return note(type, change, "create", key, row, bytesOf(create), call);
}

Result<void> OutgoingObjects::addUpdate(const SyncType &type, const UnsentChange &change,
                                        const QJsonObject &row, const QJsonObject &object, qint64 rev,
                                        OutgoingCall *call)
{
    QJsonObject before;
    if (change.base) {
        const auto base = m_standing.shared().onlyShared(type, RowMapping::forWire(type, *change.base));
        WAYMARK_TRY(base);
        before = *base;
    }
    QJsonObject patch = patchBetween(type.schema(), before, object);
    // A list whose base is not known goes whole, so that an item that was taken out goes too.
    if (type.entity == EntityType::PickItem && !change.base)
        patch = object;
    if (isEmail(type.entity))
        patch = OutgoingEmails::writable(patch);
    if (patch.isEmpty())
        return AgreedRows::clearChange(m_connection, type, change.uid);
    call->update.insert(change.uid, patch);
    call->ifRevs.insert(change.uid, rev);
    return note(type, change, "update", change.uid, row, bytesOf(patch), call);
}

Result<void> OutgoingObjects::addRemovals(const SyncType &type, OutgoingCall *call)
{
    qint64 after = 0;
    while (!isFull(*call)) {
        const auto waiting = nextWaiting(type, &after);
        WAYMARK_TRY(waiting);
        if (waiting->changes.isEmpty())
            return {};
        for (const UnsentChange &change : waiting->changes) {
            if (waiting->rows.contains(change.uid) || isFull(*call))
                continue;
            const auto known = waiting->agreed.constFind(change.uid);
            // Made and removed before anybody heard of it, or nothing that this person could ever remove.
            if (known == waiting->agreed.cend() ||
                ((isCommon(type.entity) || type.entity == EntityType::Suppression) &&
                 !may(type.schema().destroyers, m_facts))) {
                WAYMARK_TRY(AgreedRows::clearChange(m_connection, type, change.uid));
                continue;
            }
            call->destroy.append(change.uid);
            call->ifRevs.insert(change.uid, known->rev);
            WAYMARK_TRY(note(type, change, "destroy", change.uid, {}, change.uid.size(), call));
        }
    }
    return {};
}

void OutgoingObjects::finish(const SyncType &type, const OutgoingCall &call, OutgoingBatch *batch) const
{
    if (call.isEmpty() || batch->methodCalls.size() >= m_limits.calls)
        return;
    QJsonObject arguments{{QStringLiteral("accountId"), m_facts.apiAccount}};
    if (!call.create.isEmpty())
        arguments.insert(QStringLiteral("create"), call.create);
    if (!call.update.isEmpty())
        arguments.insert(QStringLiteral("update"), call.update);
    if (!call.destroy.isEmpty())
        arguments.insert(QStringLiteral("destroy"), call.destroy);
    if (!call.ifRevs.isEmpty())
        arguments.insert(QStringLiteral("ifRevs"), call.ifRevs);
    const QString id = QString::number(batch->methodCalls.size());
    batch->methodCalls.append(QJsonArray{QString(type.name + QStringLiteral("/set")), arguments, id});
    for (const auto &content : call.contents) {
        QJsonObject item = content.toObject();
        item.insert(QStringLiteral("call"), id);
        batch->contents.append(item);
    }
}

} // namespace waymark
