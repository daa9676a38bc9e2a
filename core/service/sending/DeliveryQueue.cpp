// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/DeliveryQueue.h"

#include "core/base/IsolatedText.h"
#include "core/delivery/DeliveryOutcome.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/ServiceLog.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/objects/InChange.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/AddressNotes.h"
#include "core/service/sending/ArchiveQueue.h"
#include "core/service/sending/Dispatches.h"
#include "core/service/sending/DomainObjects.h"
#include "core/service/sending/EmailStop.h"
#include "core/service/sending/RestoredEmails.h"
#include "core/service/sending/ServerReview.h"
#include "core/service/sending/ServerSettlement.h"
#include "core/store/tables/EnumNames.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace waymark {

namespace {

using Changed = DeliveryQueue::Changed;

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DeliveryQueue)
};

/// The first column of all rows.
Result<QStringList> words(SqlConnection &connection, const QString &sql, const QVariantList &binds)
{
    const auto rows = connection.query(sql, binds);
    if (!rows)
        return failure(rows.error());
    QStringList list;
    for (const QVariantList &row : *rows)
        list.append(row.first().toString());
    return list;
}

/// The deliveries of a submission that are still to leave.
Result<QList<Delivery>> openDeliveries(SqlConnection &connection, const QString &submission)
{
    const auto states = Dispatches::states(connection, submission);
    if (!states)
        return failure(states.error());
    QList<Delivery> open;
    for (auto it = states->begin(); it != states->end(); ++it) {
        if (!isOpen(it.value()))
            continue;
        const auto object = livingObject(connection, "Delivery", it.key());
        if (!object)
            return failure(object.error());
        if (*object)
            open.append(deliveryFrom(**object));
    }
    return open;
}

Result<std::optional<QByteArray>> messageOf(SqlConnection &connection, const OutgoingRow &row)
{
    const auto rows = connection.query(QStringLiteral("SELECT bytes FROM blob WHERE id = ? AND person = ?"),
                                       {row.blob, row.person});
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? std::optional<QByteArray>() : rows->first().first().toByteArray();
}

/// The delivery to take next; empty for none. Which domains are full, few at any time, is found first: what
/// waits for one of them is passed over in the index.
Result<QString> nextDue(SqlConnection &connection, const QDateTime &now, int perDomain,
                        const QString &locking)
{
    const QString sql = QStringLiteral(
        "SELECT o.delivery, o.due_at FROM outgoing o JOIN dispatch d ON d.submission = o.submission "
        "WHERE o.state = ? AND o.due_at <= ? AND o.domain NOT IN (SELECT b.domain FROM outgoing b WHERE "
        "b.state IN ('leased', 'data_sent') GROUP BY b.domain HAVING count(*) >= ?) "
        "AND d.state IN ('queued', 'sending') ORDER BY o.due_at, o.delivery LIMIT 1");
    QString next;
    qint64 since = 0;
    // Each state is in order by itself; both together would have to be sorted.
    for (const DeliveryState state : {DeliveryState::Deferred, DeliveryState::Queued}) {
        const auto rows =
            connection.query(sql + locking, {enumName(state), now.toMSecsSinceEpoch(), perDomain});
        if (!rows)
            return failure(rows.error());
        if (rows->isEmpty() || (!next.isEmpty() && rows->first().at(1).toLongLong() >= since))
            continue;
        next = rows->first().at(0).toString();
        since = rows->first().at(1).toLongLong();
    }
    return next;
}

QString randomWord()
{
    return QString::number(QRandomGenerator::system()->generate64(), 36);
}

} // namespace

Result<Changed> DeliveryQueue::recover()
{
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    const auto left = words(**connection,
                            QStringLiteral("SELECT delivery FROM outgoing WHERE worker = ? AND state IN "
                                           "('leased', 'data_sent')"),
                            {m_worker});
    if (!left)
        return failure(left.error());
    Changed changed;
    for (const QString &delivery : *left) {
        const auto done = inChange(m_database, [&](Change &change) -> Result<void> {
            const auto row = Dispatches::row(change.connection(), delivery);
            if (!row)
                return failure(row.error());
            return *row ? recoverRow(change, **row) : Result<void>();
        });
        if (!goesOn(done, QString(), delivery, changed))
            return done;
    }
    const auto reviewed = RestoredEmails::review(m_database);
    return reviewed ? Result<Changed>(changed + *reviewed) : failure(reviewed.error());
}

Result<void> DeliveryQueue::recoverRow(Change &change, const OutgoingRow &row)
{
    WAYMARK_TRY(apply(change, row, outcomeOfInterruption(row.state == DeliveryState::DataSent), false));
    return ServerSettlement::settle(change, row.submission, m_clock.now());
}

bool DeliveryQueue::goesOn(const Result<Changed> &done, const QString &submission, const QString &delivery,
                           Changed &changed)
{
    if (done) {
        changed += *done;
        return true;
    }
    qCWarning(logService).noquote() << "Not recorded:" << submission << delivery << describe(done.error());
    if (!isForItsContent(done.error()))
        return false;
    const auto aside = EmailStop::setAside(m_database, submission, delivery, m_clock.now());
    if (aside)
        changed += *aside;
    else
        qCWarning(logService).noquote() << describe(aside.error());
    return aside.has_value();
}

Result<Changed> DeliveryQueue::takeOver()
{
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const auto due = words(**connection,
                           QStringLiteral("SELECT submission FROM dispatch WHERE state = 'leaving' AND "
                                          "leaves_at <= ? ORDER BY leaves_at LIMIT 100"),
                           {now});
    const auto expired = words(**connection,
                               QStringLiteral("SELECT delivery FROM outgoing WHERE state IN ('leased', "
                                              "'data_sent') AND leased_until < ? LIMIT 100"),
                               {now});
    if (!due || !expired)
        return failure(due ? expired.error() : due.error());
    Changed changed;
    for (const QString &submission : *due) {
        const auto done = inChange(m_database, [&](Change &change) { return leave(change, submission); });
        if (!goesOn(done, submission, QString(), changed))
            return changed;
    }
    for (const QString &delivery : *expired) {
        if (!goesOn(endExpired(delivery), QString(), delivery, changed))
            return changed;
    }
    return changed;
}

Result<Changed> DeliveryQueue::endExpired(const QString &delivery)
{
    return inChange(m_database, [&](Change &change) -> Result<void> {
        const auto row = Dispatches::row(change.connection(), delivery);
        if (!row)
            return failure(row.error());
        const bool hasExpired = *row && !(*row)->lease.isEmpty() && (*row)->leasedUntil < m_clock.now();
        return hasExpired ? recoverRow(change, **row) : Result<void>();
    });
}

Result<void> DeliveryQueue::leave(Change &change, const QString &uid)
{
    SqlConnection &connection = change.connection();
    const auto object = livingObject(connection, "Submission", uid);
    if (!object)
        return failure(object.error());
    if (!*object)
        return {};
    Submission submission = submissionFrom(**object);
    // It may have been taken back since it was read.
    if (submission.state != SubmissionState::Leaving || submission.leavesAt > m_clock.now())
        return {};
    const auto open = openDeliveries(connection, uid);
    if (!open)
        return failure(open.error());
    const auto reasons = serverReview(connection, submission, *open);
    if (!reasons)
        return failure(reasons.error());
    submission.state = reasons->isEmpty() ? SubmissionState::Queued : SubmissionState::NeedsReview;
    return EmailStop::save(change, **object, submission, *reasons);
}

Result<DeliveryQueue::Turn> DeliveryQueue::lease(int perDomain)
{
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    Turn turn;
    // Looking costs nobody anything; only what is found is worth a transaction that others wait for.
    const auto any = nextDue(**connection, m_clock.now(), perDomain, QString());
    if (!any || any->isEmpty())
        return any ? Result<Turn>(turn) : failure(any.error());
    QString delivery;
    const auto done = inChange(m_database, [&](Change &change) -> Result<void> {
        const auto next =
            nextDue(change.connection(), m_clock.now(), perDomain, change.connection().dialect().skipLocked);
        if (!next)
            return failure(next.error());
        delivery = *next;
        return delivery.isEmpty() ? Result<void>() : take(change, delivery, turn);
    });
    if (done) {
        turn.changed = *done;
        return turn;
    }
    turn = {};
    if (delivery.isEmpty() || !goesOn(done, QString(), delivery, turn.changed))
        return failure(done.error());
    turn.again = true;
    return turn;
}

Result<void> DeliveryQueue::take(Change &change, const QString &delivery, Turn &turn)
{
    SqlConnection &connection = change.connection();
    const auto row = Dispatches::row(connection, delivery);
    const auto object = livingObject(connection, "Delivery", delivery);
    if (!row || !object)
        return failure(row ? object.error() : row.error());
    const auto email = livingObject(connection, "Submission", (*row)->submission);
    const auto bytes = messageOf(connection, **row);
    if (!email || !bytes)
        return failure(email ? bytes.error() : email.error());
    if (!*object || !*email) {
        turn.again = true;
        return Dispatches::setState(connection, delivery, DeliveryState::Cancelled, m_clock.now());
    }
    Submission submission = submissionFrom(**email);
    const Delivery read = deliveryFrom(**object);
    auto reasons = serverReview(connection, submission, {read});
    if (!reasons)
        return failure(reasons.error());
    if (!*bytes)
        reasons->append({Words::tr("The message to %1 is missing. Take the email back and send it again.")
                             .arg(inSentence(read.name)),
                         read.contact});
    if (!reasons->isEmpty()) {
        turn.again = true;
        submission.state = SubmissionState::NeedsReview;
        return EmailStop::save(change, **email, submission, *reasons);
    }
    const QString from = m_returnPath.isSet() ? m_returnPath.addressOf(delivery) : submission.senderEmail;
    turn.lease = Lease{delivery, randomWord(), {from, read.address, read.subject, **bytes}};
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE outgoing SET state = 'leased', worker = ?, lease = ?, leased_until = ? "
                       "WHERE delivery = ?"),
        {m_worker, turn.lease->word, m_clock.now().addSecs(leaseSeconds).toMSecsSinceEpoch(), delivery}));
    submission.state = SubmissionState::Sending;
    return EmailStop::save(change, **email, submission, {});
}

Result<void> DeliveryQueue::recordDataSent(const Lease &lease)
{
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    return (*connection)->write([&]() -> Result<void> {
        const auto changed =
            (*connection)
                ->execute(
                    QStringLiteral("UPDATE outgoing SET state = 'data_sent', leased_until = ? WHERE "
                                   "delivery = ? AND lease = ? AND state = 'leased'"),
                    {m_clock.now().addSecs(leaseSeconds).toMSecsSinceEpoch(), lease.delivery, lease.word});
        if (!changed)
            return failure(changed.error());
        return *changed == 1 ? Result<void>()
                             : failure(ErrorKind::Conflict,
                                       Words::tr("This message is already being sent by another worker."));
    });
}

Result<Changed> DeliveryQueue::record(const Lease &lease, const TransportOutcome &outcome, bool written)
{
    const auto done = inChange(m_database, [&](Change &change) -> Result<void> {
        const auto row = Dispatches::row(change.connection(), lease.delivery);
        if (!row)
            return failure(row.error());
        if (!*row || (*row)->lease != lease.word) {
            qCWarning(logService) << "The outcome of" << lease.delivery << "came after its lease had ended";
            return {};
        }
        WAYMARK_TRY(apply(change, **row, outcome, written));
        // What lands in a folder is its own archive.
        if (outcome.kind == TransportOutcome::Kind::Accepted && !written)
            WAYMARK_TRY(ArchiveQueue::note(change, lease.delivery, m_clock.now()));
        WAYMARK_TRY(ServerSettlement::settle(change, (*row)->submission, m_clock.now()));
        return outcome.obstacle == TransportOutcome::Obstacle::Sender
                   ? EmailStop::review(
                         change, (*row)->submission,
                         Words::tr("The team's mail relay takes nothing from %1. Tell who looks "
                                   "after the server, then let the email leave.")
                             .arg(lease.message.from))
                   : Result<void>();
    });
    Changed changed;
    return goesOn(done, QString(), lease.delivery, changed) ? Result<Changed>(changed) : done;
}

Result<void> DeliveryQueue::apply(Change &change, const OutgoingRow &row, const TransportOutcome &outcome,
                                  bool written)
{
    const auto object = livingObject(change.connection(), "Delivery", row.delivery);
    if (!object)
        return failure(object.error());
    const QDateTime now = m_clock.now();
    if (!*object)
        return Dispatches::setState(change.connection(), row.delivery, DeliveryState::Cancelled, now);
    Delivery delivery = deliveryFrom(**object);
    ++delivery.attempts;
    applyOutcome(delivery, outcome, now);
    delivery.written = written && delivery.state == DeliveryState::Accepted;
    // What did not reach the relay was no attempt: nobody needs to hear of it.
    if (outcome.kind != TransportOutcome::Kind::NotReached) {
        const auto saved = ObjectStore::update(change, *typeSchema(QStringLiteral("Delivery")), **object,
                                               withDelivery((*object)->content, delivery));
        if (!saved)
            return failure(saved.error());
    }
    const QDateTime due = delivery.nextAttemptAt.isValid() ? delivery.nextAttemptAt : now;
    WAYMARK_TRY(Dispatches::setState(change.connection(), row.delivery, delivery.state, due));
    const bool beforeMessage = row.state == DeliveryState::Leased;
    if (delivery.state == DeliveryState::Failed && isAboutAddress(delivery.serverReply, beforeMessage))
        return AddressNotes::hardBounce(change, delivery, now);
    return {};
}

Result<QDateTime> DeliveryQueue::nextInstant()
{
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const auto rows =
        (*connection)
            ->query(QStringLiteral(
                        "SELECT min(at) FROM (SELECT min(leaves_at) AS at FROM dispatch WHERE state = "
                        "'leaving' AND leaves_at > ? UNION ALL SELECT min(o.due_at) FROM outgoing o JOIN "
                        "dispatch d ON d.submission = o.submission WHERE o.state = 'deferred' AND o.due_at > "
                        "? AND d.state IN ('queued', 'sending')) AS instants"),
                    {now, now});
    if (!rows)
        return failure(rows.error());
    const QVariant at = rows->first().first();
    return at.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(at.toLongLong(), Qt::UTC);
}

} // namespace waymark
