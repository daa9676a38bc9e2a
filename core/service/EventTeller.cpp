// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/EventTeller.h"

#include "core/protocol/SchemaTable.h"
#include "core/protocol/SyncState.h"
#include "core/service/ServiceLog.h"
#include "core/service/database/ServerDatabase.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace waymark {

namespace {

qint64 newestOf(const QJsonObject &states)
{
    qint64 newest = 0;
    for (const auto &state : states) {
        const auto read = SyncState::read(state.toString());
        newest = std::max(newest, read ? read->modseq : 0);
    }
    return newest;
}

} // namespace

void EventTeller::setListener(std::function<void(const ChangeNotice &)> listener)
{
    const QMutexLocker lock(&m_mutex);
    m_listener = std::move(listener);
    if (m_listener && m_announced < 0) {
        // What was there before anybody listened is no news.
        const auto states = allStates();
        m_announced = states ? newestOf(*states) : 0;
    }
}

void EventTeller::setWorkerBell(std::function<void()> bell)
{
    const QMutexLocker lock(&m_mutex);
    m_bell = std::move(bell);
}

void EventTeller::announce(const QSet<QString> &types)
{
    if (types.isEmpty())
        return;
    const QMutexLocker lock(&m_mutex);
    if (m_listener)
        tellNow();
    if (m_bell &&
        (types.contains(QStringLiteral("Submission")) || types.contains(QStringLiteral("Delivery"))))
        m_bell();
}

void EventTeller::announceOthers()
{
    const QMutexLocker lock(&m_mutex);
    // While the database cannot be asked nothing new is known; who does something there says so.
    if (const auto states = m_listener ? allStates() : Result<QJsonObject>(QJsonObject()))
        tell(*states);
}

void EventTeller::tellNow()
{
    const auto states = allStates();
    if (states) {
        tell(*states);
        return;
    }
    // What has changed is not known: all are told to look, and begin again with what they missed.
    qCWarning(logService).noquote() << "changes could not be told:" << describe(states.error());
    ChangeNotice all;
    for (const TypeSchema &type : schemaTable())
        all.states.insert(type.name, SyncState{m_database.epoch(), 0, -1, 0}.toString());
    m_listener(all);
}

void EventTeller::tell(const QJsonObject &states)
{
    // Everything that is newer than the last notice is in this one, so that no later notice has an older
    // state: who heard the one and missed the other would never ask for it.
    ChangeNotice notice;
    qint64 newest = m_announced;
    for (auto it = states.begin(); it != states.end(); ++it) {
        const auto state = SyncState::read(it.value().toString());
        if (!state || state->modseq <= m_announced)
            continue;
        notice.states.insert(it.key(), it.value());
        newest = std::max(newest, state->modseq);
    }
    if (!notice.states.isEmpty()) {
        if (const auto people = peopleTouched(notice.states.keys()))
            notice.people = *people;
        m_listener(notice);
    }
    m_announced = newest;
}

/// Whoever sees something of these types that changed since it told last, and whose view of them changed.
Result<QSet<QString>> EventTeller::peopleTouched(const QStringList &types)
{
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    QVariantList binds(types.cbegin(), types.cend());
    binds += QVariantList{m_announced, m_announced, m_announced, m_announced};
    const auto rows =
        (*connection)
            ->query(QStringLiteral(
                        "SELECT a.person FROM object o CROSS JOIN object_scope s CROSS JOIN access a "
                        "WHERE o.type IN (%1) AND o.modseq > ? AND s.object = o.id AND (s.removed IS NULL OR "
                        "s.removed > ?) AND a.scope = s.scope AND a.removed IS NULL "
                        "UNION SELECT person FROM access WHERE added > ? "
                        "UNION SELECT person FROM access WHERE removed > ?")
                        .arg(placeholders(types.size())),
                    binds);
    if (!rows)
        return failure(rows.error());
    QSet<QString> people;
    for (const QVariantList &row : *rows)
        people.insert(row.first().toString());
    return people;
}

Result<QJsonObject> EventTeller::allStates()
{
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    // One statement sees one state of everything.
    const auto rows = (*connection)->query(QStringLiteral("SELECT name, value FROM counter"));
    if (!rows)
        return failure(rows.error());
    QHash<QString, qint64> modseqs;
    for (const QVariantList &row : *rows)
        modseqs.insert(row.at(0).toString(), row.at(1).toLongLong());
    QJsonObject states;
    for (const TypeSchema &type : schemaTable()) {
        const qint64 modseq = modseqs.value(QStringLiteral("type:") + type.name);
        states.insert(type.name, SyncState{m_database.epoch(), modseq, -1, 0}.toString());
    }
    return states;
}

QByteArray EventTeller::eventText(const QJsonObject &states) const
{
    const QJsonObject change{{QStringLiteral("@type"), QStringLiteral("StateChange")},
                             {QStringLiteral("changed"), QJsonObject{{m_database.workspace(), states}}}};
    return "event: state\nid: " +
           SyncState{m_database.epoch(), newestOf(states), -1, 0}.toString().toLatin1() +
           "\ndata: " + QJsonDocument(change).toJson(QJsonDocument::Compact) + "\n\n";
}

QByteArray EventTeller::eventFor(const EventSubscription &subscription, const ChangeNotice &notice) const
{
    // Who sees nothing of it is not woken, and does not hear when others work.
    if (notice.people && !notice.people->contains(subscription.person))
        return {};
    QJsonObject states;
    for (auto it = notice.states.begin(); it != notice.states.end(); ++it) {
        if (subscription.types.isEmpty() || subscription.types.contains(it.key()))
            states.insert(it.key(), it.value());
    }
    return states.isEmpty() ? QByteArray() : eventText(states);
}

QByteArray EventTeller::firstEventFor(const EventSubscription &subscription)
{
    const auto heard = SyncState::read(QString::fromLatin1(subscription.lastEventId));
    const auto states = allStates();
    if (!heard || !states)
        return {};
    ChangeNotice missed;
    for (auto it = states->begin(); it != states->end(); ++it) {
        const auto state = SyncState::read(it.value().toString());
        if (state && (state->epoch != heard->epoch || state->modseq > heard->modseq))
            missed.states.insert(it.key(), it.value());
    }
    return eventFor(subscription, missed);
}

} // namespace waymark
