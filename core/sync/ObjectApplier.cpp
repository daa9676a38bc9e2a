// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/ObjectApplier.h"

#include "core/store/Connection.h"
#include "core/store/SqlError.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/ConflictNotes.h"
#include "core/sync/GoneRows.h"
#include "core/sync/HangingRows.h"
#include "core/sync/RefusedObjects.h"
#include "core/sync/RoomMaker.h"
#include "core/sync/SyncLog.h"
#include "core/sync/TeamPerson.h"
#include "core/sync/WaitingObjects.h"
#include "core/sync/mapping/RowMapping.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ObjectApplier)
};

constexpr qsizetype objectsInHand = 500;

const QString memberships = QStringLiteral("memberships");
const QString conflictOf = QStringLiteral("conflictOf");

bool hasChildren(EntityType type)
{
    return type == EntityType::Account || type == EntityType::Cta || type == EntityType::Task ||
           type == EntityType::Submission;
}

/// Whether an object alone is at fault, and not the disk.
bool isOfTheObject(const Error &error)
{
    return isUniqueViolation(error) || isReferenceViolation(error) || error.kind == ErrorKind::NotFound ||
           error.kind == ErrorKind::Conflict || error.kind == ErrorKind::Invalid;
}

} // namespace

ObjectApplier::ObjectApplier(WriteTransaction &transaction, SyncFacts facts)
    : m_transaction(transaction), m_connection(transaction.connection()), m_facts(std::move(facts)),
      m_references(m_connection), m_merge(transaction, m_references, m_facts.roles)
{
    m_transaction.takeFromElsewhere();
}

Result<void> ObjectApplier::refuse(const SyncType &type, const QString &uid, const QString &sentence,
                                   const QString &why)
{
    ++m_counts.refused;
    m_refused.append(uid);
    // It is there all the same: the row here does not go for that when all is compared.
    WAYMARK_TRY(m_connection.execute(
        QStringLiteral("UPDATE sync_row SET seen = max(seen, ?) WHERE type = ? AND uid = ?"),
        {m_facts.resync, type.stored(), uid}));
    const auto isNew = RefusedObjects::note(m_connection, type, uid, why);
    WAYMARK_TRY(isNew);
    if (!*isNew)
        return {};
    return SyncLog::add(m_transaction, SyncLogLine::Level::Warning, sentence,
                        QStringLiteral("%1 %2: %3").arg(type.name, uid, why));
}

Result<QList<ObjectApplier::Incoming>> ObjectApplier::read(const SyncType &type,
                                                           const QList<QJsonObject> &objects)
{
    const QString sentence =
        Words::tr("Something on the server is not understood and was left out. It may be "
                  "from a newer Waymark; after an update it comes by itself.");
    QList<Incoming> all;
    for (const QJsonObject &object : objects) {
        const QString uid = object.value(QStringLiteral("id")).toString();
        const QJsonValue rev = object.value(QStringLiteral("rev"));
        const auto checked = RowMapping::checked(type, object);
        if (uid.isEmpty() || !rev.isDouble())
            WAYMARK_TRY(refuse(type, uid, sentence, QStringLiteral("no id or rev")));
        else if (!checked)
            WAYMARK_TRY(refuse(type, uid, sentence,
                               checked.error().properties.join(u' ') + u' ' + checked.error().description));
        else
            all.append({uid, rev.toInteger(), *checked, WaitingObjects::parentsOf(type, *checked)});
    }
    return all;
}

/// The object was removed here together with what it belongs to. Where it was changed there it survives, and
/// comes back with that.
Result<void> ObjectApplier::meetRemoval(const SyncType &type, const Incoming &incoming)
{
    const auto change = AgreedRows::change(m_connection, type, incoming.uid);
    WAYMARK_TRY(change);
    if (!*change)
        return {};
    const auto base =
        m_references.onlyShared(type, RowMapping::forWire(type, (*change)->base.value_or(QJsonObject())));
    WAYMARK_TRY(base);
    if ((*change)->erased || ((*change)->base && *base == incoming.object))
        return agree(type, incoming, false);
    WAYMARK_TRY(AgreedRows::clearChange(m_connection, type, incoming.uid));
    return AgreedRows::disagree(m_connection, type, incoming.uid);
}

/// Those whose rows can be there. A contact can without some of its accounts.
Result<QList<ObjectApplier::Incoming>> ObjectApplier::withParents(const SyncType &type,
                                                                  const QList<Incoming> &all)
{
    QStringList uids;
    QList<ObjectReference> awaited;
    for (const Incoming &incoming : all) {
        uids.append(incoming.uid);
        awaited += incoming.parents;
    }
    WAYMARK_TRY(WaitingObjects::forget(m_connection, type, uids));
    const auto there = WaitingObjects::there(m_connection, awaited);
    WAYMARK_TRY(there);
    QList<Incoming> ready;
    for (Incoming incoming : all) {
        QStringList missing;
        for (const ObjectReference &parent : std::as_const(incoming.parents)) {
            if (!there->value(parent.type).contains(parent.uid))
                missing.append(parent.uid);
        }
        if (!missing.isEmpty()) {
            ++m_counts.waiting;
            WAYMARK_TRY(WaitingObjects::add(m_connection, type, {incoming.uid, incoming.rev, incoming.object},
                                            missing.first()));
        }
        if (type.entity == EntityType::Contact) {
            QJsonObject places = incoming.object.value(memberships).toObject();
            for (const QString &account : std::as_const(missing))
                places.remove(account);
            incoming.object.insert(memberships, places);
            if (!places.isEmpty())
                ready.append(incoming);
        } else if (missing.isEmpty()) {
            ready.append(incoming);
        } else {
            WAYMARK_TRY(meetRemoval(type, incoming));
        }
    }
    return ready;
}

Result<void> ObjectApplier::apply(const SyncType &type, const QList<QJsonObject> &objects)
{
    for (qsizetype begin = 0; begin < objects.size(); begin += objectsInHand)
        WAYMARK_TRY(applySome(type, objects.mid(begin, objectsInHand)));
    return {};
}

Result<void> ObjectApplier::applySome(const SyncType &type, const QList<QJsonObject> &objects)
{
    m_refused.clear();
    const auto all = read(type, objects);
    WAYMARK_TRY(all);
    const auto ready = withParents(type, *all);
    WAYMARK_TRY(ready);
    QHash<QString, QJsonObject> byUid;
    for (const Incoming &incoming : *ready)
        byUid.insert(incoming.uid, incoming.object);
    WAYMARK_TRY(RoomMaker(m_transaction, m_facts).make(type, byUid));

    const QStringList uids = byUid.keys();
    auto rows = SyncRows::read(m_connection, type, uids);
    WAYMARK_TRY(rows);
    m_rows = std::move(*rows);
    auto agreed = AgreedRows::agreed(m_connection, type, uids);
    WAYMARK_TRY(agreed);
    m_agreed = std::move(*agreed);
    auto changes = AgreedRows::changes(m_connection, type, uids);
    WAYMARK_TRY(changes);
    m_changes = std::move(*changes);
    for (const Incoming &incoming : *ready)
        WAYMARK_TRY(applyOne(type, incoming));
    WAYMARK_TRY(writeNewRows(type));
    QStringList taken = uids;
    taken.removeIf([this](const QString &uid) { return m_refused.contains(uid); });
    WAYMARK_TRY(RefusedObjects::settle(m_connection, type, taken));
    for (const Incoming &incoming : *ready)
        WAYMARK_TRY(followDraft(type, incoming));
    if (type.entity == EntityType::User && uids.contains(m_facts.user.toString()))
        WAYMARK_TRY(TeamPerson::follow(m_transaction, m_facts.user));
    if (hasChildren(type.entity))
        WAYMARK_TRY(HangingRows::retry(m_connection, type, uids));
    return release(uids);
}

Result<void> ObjectApplier::agree(const SyncType &type, const Incoming &incoming, bool changed)
{
    m_references.add(incoming.uid);
    return AgreedRows::agree(m_connection, type, incoming.uid, incoming.rev, m_facts.resync,
                             changed ? std::optional(m_transaction.number()) : std::nullopt);
}

/// A draft has no name of its own: its task's.
Result<void> ObjectApplier::tell(const SyncType &type, const QString &uid, const QJsonObject &row)
{
    QString name = RowMapping::nameOf(type, row);
    if (type.entity == EntityType::Draft && m_counts.changed.wantsNames()) {
        const auto title = m_connection.query(QStringLiteral("SELECT title FROM task WHERE uid = ?"),
                                              {row.value(QStringLiteral("task")).toString()});
        WAYMARK_TRY(title);
        name = title->isEmpty() ? QString() : title->first().first().toString();
    }
    m_counts.changed.add(uid, name);
    return {};
}

Result<void> ObjectApplier::applyOne(const SyncType &type, const Incoming &incoming)
{
    const auto row = m_rows.constFind(incoming.uid);
    return row == m_rows.cend() ? applyToNone(type, incoming) : applyToRow(type, incoming, *row);
}

/// There is no row: the object is new here, or its row was removed and that is not agreed yet.
Result<void> ObjectApplier::applyToNone(const SyncType &type, const Incoming &incoming)
{
    const auto change = m_changes.constFind(incoming.uid);
    const bool isAgreed = m_agreed.contains(incoming.uid);
    if (change != m_changes.cend() && isAgreed) {
        const auto base =
            m_references.onlyShared(type, RowMapping::forWire(type, change->base.value_or(QJsonObject())));
        WAYMARK_TRY(base);
        const bool isSame =
            m_agreed.value(incoming.uid).rev == incoming.rev || (change->base && *base == incoming.object);
        if (isSame || change->erased)
            return agree(type, incoming, false);
        // Removed here, changed there: the change survives.
        WAYMARK_TRY(AgreedRows::clearChange(m_connection, type, incoming.uid));
    } else if (change != m_changes.cend()) {
        WAYMARK_TRY(AgreedRows::clearChange(m_connection, type, incoming.uid));
    }
    m_newRows.append({incoming.uid, RowMapping::forRow(type, incoming.object, {})});
    return agree(type, incoming, true);
}

Result<void> ObjectApplier::applyToRow(const SyncType &type, const Incoming &incoming, const QJsonObject &row)
{
    const auto change = m_changes.constFind(incoming.uid);
    const bool hasChange = change != m_changes.cend();
    const auto agreed = m_agreed.constFind(incoming.uid);
    const bool isAgreed = agreed != m_agreed.cend();
    // A list of which no base is kept, merged with what it was made from, would get back what was taken out.
    const bool hasBase = hasChange && (change->base || type.entity == EntityType::PickItem);
    if (isAgreed && hasBase && agreed->rev == incoming.rev)
        return agree(type, incoming, false);
    const bool isOlder = m_restored && isAgreed && incoming.rev < agreed->rev;
    if (isAgreed && !hasChange) {
        const auto taken = m_merge.taken(type, row, incoming.object);
        WAYMARK_TRY(taken);
        if (*taken != row && isOlder)
            WAYMARK_TRY(AgreedRows::setChange(m_transaction, type, incoming.uid, *taken));
        else if (*taken != row)
            WAYMARK_TRY(SyncRows::write(m_transaction, type, incoming.uid, *taken));
        m_counts.written += *taken != row && !isOlder;
        if (*taken != row && !isOlder)
            WAYMARK_TRY(tell(type, incoming.uid, *taken));
        return agree(type, incoming, *taken != row && !isOlder);
    }
    const auto merged = m_merge.merge(type, incoming.uid, row,
                                      hasChange ? std::optional(*change) : std::nullopt, incoming.object);
    WAYMARK_TRY(merged);
    m_counts.conflicts += merged->conflicts;
    m_counts.written += merged->changed;
    if (merged->changed)
        WAYMARK_TRY(tell(type, incoming.uid, row));
    return agree(type, incoming, merged->changed);
}

/// All at once; where one does not go in, each on its own.
Result<void> ObjectApplier::writeNewRows(const SyncType &type)
{
    const QList<SyncRows::Row> rows = std::exchange(m_newRows, {});
    m_counts.written += int(rows.size());
    for (const SyncRows::Row &row : rows)
        WAYMARK_TRY(tell(type, row.first, row.second));
    const Result<void> written =
        m_connection.attempt([&] { return SyncRows::writeNew(m_transaction, type, rows); });
    if (written || !isOfTheObject(written.error()))
        return written;
    for (const SyncRows::Row &row : rows) {
        const Result<void> one =
            m_connection.attempt([&] { return SyncRows::write(m_transaction, type, row.first, row.second); });
        if (one)
            continue;
        if (!isOfTheObject(one.error()))
            return one;
        --m_counts.written;
        WAYMARK_TRY(AgreedRows::disagree(m_connection, type, row.first));
        WAYMARK_TRY(refuse(type, row.first,
                           Words::tr("Something on the server does not go together with what is here and was "
                                     "left out. It is tried again by itself."),
                           one.error().detail));
    }
    return {};
}

/// The text that another device could not merge is for a person here as well.
Result<void> ObjectApplier::followDraft(const SyncType &type, const Incoming &incoming)
{
    const QString server = incoming.object.value(conflictOf).toString();
    if (type.entity != EntityType::Draft || server.isEmpty())
        return {};
    const auto row = SyncRows::readOne(m_connection, type, server);
    WAYMARK_TRY(row);
    SyncConflict conflict;
    conflict.kind = SyncConflict::Kind::Draft;
    conflict.type = type.entity;
    conflict.uid = server;
    conflict.other = incoming.uid;
    conflict.mine = RowMapping::textsOf(incoming.object);
    conflict.theirs = *row ? QJsonValue(RowMapping::textsOf(**row)) : QJsonValue();
    conflict.author = UserId(incoming.object.value(QStringLiteral("savedBy")).toString());
    return ConflictNotes::add(m_transaction, conflict);
}

/// Objects that came before these. An email waits for its recipients, too.
Result<void> ObjectApplier::release(const QStringList &uids)
{
    const auto released = WaitingObjects::take(m_connection, uids);
    WAYMARK_TRY(released);
    for (const SyncType &each : syncTypes()) {
        if (released->contains(each.stored()))
            WAYMARK_TRY(apply(each, released->value(each.stored())));
    }
    return {};
}

Result<void> ObjectApplier::remove(const SyncType &type, const QStringList &uids)
{
    WAYMARK_TRY(RefusedObjects::settle(m_connection, type, uids));
    for (const QString &uid : uids) {
        for (const char *table : {"sync_waiting", "sync_wanted"})
            WAYMARK_TRY(m_connection.execute(
                QStringLiteral("DELETE FROM %1 WHERE type = ? AND uid = ?").arg(QLatin1String(table)),
                {type.stored(), uid}));
        const auto name = m_counts.changed.wantsNames() ? SyncRows::nameOf(m_connection, type, uid)
                                                        : Result<QString>(QString());
        WAYMARK_TRY(name);
        const auto gone = GoneRows::take(m_transaction, type, uid);
        WAYMARK_TRY(gone);
        m_counts.removed += *gone;
        if (*gone)
            m_counts.changed.add(uid, *name);
    }
    return {};
}

} // namespace waymark
