// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/OutboxWorker.h"

#include "core/base/IfThere.h"
#include "core/base/Logging.h"
#include "core/delivery/ArchiveCopies.h"
#include "core/delivery/MailFolder.h"
#include "core/delivery/MailPassword.h"
#include "core/store/ArchiveCopyRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/MailAccountRepository.h"
#include "core/store/SendingPauseRepository.h"
#include "core/store/Store.h"
#include "core/store/SubmissionRepository.h"

#include <algorithm>

namespace waymark {

namespace {

using Kind = TransportOutcome::Kind;
using Obstacle = TransportOutcome::Obstacle;
using State = OutboxStatus::State;

constexpr qint64 archiveRetrySeconds = 15 * 60;
constexpr int mostCounted = 999;
// An alarm looks at the clock again at least this often: it may have been set, or the computer have slept.
constexpr qint64 longestAlarm = 60'000;
constexpr qint64 shortestAlarm = 20;

OutboxStatus statusOf(State state)
{
    OutboxStatus status;
    status.state = state;
    return status;
}

} // namespace

OutboxWorker::OutboxWorker(const OutboxParts &parts)
    : m_parts(parts), m_journal(parts.store, parts.review), m_alarm(this)
{
    m_alarm.setSingleShot(true);
    connect(&m_alarm, &QTimer::timeout, this, &OutboxWorker::wake);
}

OutboxWorker::~OutboxWorker() = default;

void OutboxWorker::interrupt()
{
    m_interrupted.store(true);
    const QMutexLocker lock(&m_transportMutex);
    if (m_transport)
        m_transport->stop();
}

void OutboxWorker::wake()
{
    if (!m_wakeIsPosted.exchange(true))
        QMetaObject::invokeMethod(
            this, [this] { work(); }, Qt::QueuedConnection);
}

void OutboxWorker::sendNow()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_block.retryNow();
            m_archiveRetryAt = {};
            wake();
        },
        Qt::QueuedConnection);
}

void OutboxWorker::networkReturned()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_block.status().state == State::WaitingForConnection)
                m_block.retryNow();
            wake();
        },
        Qt::QueuedConnection);
}

void OutboxWorker::takePassword(const QString &key, const Result<QString> &password)
{
    QMetaObject::invokeMethod(
        this,
        [this, key, password] {
            if (key != m_passwordKey)
                return;
            if (password) {
                m_password = *password;
            } else {
                m_passwordKey.clear();
                m_archiveRetryAt = now().addSecs(archiveRetrySeconds);
                m_block.raise({Kind::NotReached, Obstacle::Password, password.error().sentence,
                               password.error().detail},
                              now());
            }
            wake();
        },
        Qt::QueuedConnection);
}

void OutboxWorker::work()
{
    m_wakeIsPosted.store(false);
    if (m_interrupted.load())
        return;
    const Result<Next> next = step();
    if (!next) {
        qCWarning(logDelivery).noquote() << describe(next.error());
        m_block.raise(next.error(), now());
        rest(m_block.status());
    }
    if (next && *next == Next::Again)
        wake();
    else
        setAlarm();
}

Result<OutboxWorker::Next> OutboxWorker::step()
{
    if (m_block.isStoreTrouble() && m_block.holds(now()))
        return rest(m_block.status());
    if (!m_recovered) {
        WAYMARK_TRY(m_journal.recover());
        m_recovered = true;
    }
    WAYMARK_TRY(recordLeftOver());
    WAYMARK_TRY(m_journal.leaveDue());
    WAYMARK_TRY(m_journal.settleFinished());
    const auto paused = SendingPauseRepository::isOn(m_parts.store.reader());
    const auto due = m_journal.nextDue();
    WAYMARK_TRY(paused);
    WAYMARK_TRY(due);
    if (*paused)
        return rest(statusOf(State::Paused));
    if (!*due) {
        m_block.clear();
        return sendArchiveCopies();
    }
    if (m_block.holds(now()))
        return rest(m_block.status());
    const auto submission = ifThere(SubmissionRepository::find(m_parts.store.reader(), (*due)->submission));
    WAYMARK_TRY(submission);
    if (!*submission)
        return Next::Again; // It has just been removed.
    const auto way = openWay((*submission)->sender);
    WAYMARK_TRY(way);
    if (*way == Way::Asking)
        return Next::Wait;
    if (*way == Way::Blocked)
        return rest(m_block.status());
    WAYMARK_TRY(attempt((*due)->id));
    return Next::Again;
}

/// An outcome that could not be written must be, before anything else leaves.
Result<void> OutboxWorker::recordLeftOver()
{
    if (!m_leftOver)
        return {};
    WAYMARK_TRY(m_journal.record(m_leftOver->delivery, m_leftOver->outcome, m_leftOver->way));
    m_leftOver.reset();
    return {};
}

Result<OutboxWorker::Way> OutboxWorker::openWay(const UserId &sender)
{
    const auto account = MailAccountRepository::forUser(m_parts.store.reader(), sender);
    WAYMARK_TRY(account);
    return openWay(withFolder(*account, m_parts.store.path()));
}

OutboxWorker::Way OutboxWorker::openWay(const MailAccount &account)
{
    if (m_transport && account == m_account)
        return Way::Ready;
    setTransport(nullptr);
    m_account = account;
    if (needsPassword(account)) {
        const QString key = passwordKey(account);
        if (m_passwordKey != key) {
            m_passwordKey = key;
            m_password.reset();
            Q_EMIT passwordWanted(key);
        }
        if (!m_password)
            return Way::Asking;
        if (const auto present = expectPassword(account, *m_password); !present) {
            m_block.raise({Kind::NotReached, Obstacle::Password, present.error().sentence, {}}, now());
            return Way::Blocked;
        }
    }
    setTransport(m_parts.transport(account, m_password.value_or(QString())));
    return Way::Ready;
}

Result<void> OutboxWorker::attempt(const DeliveryId &id)
{
    if (m_done >= m_total) {
        const auto count = m_journal.countDue(mostCounted);
        WAYMARK_TRY(count);
        m_total = m_done + *count;
    }
    const auto leased = m_journal.lease(id);
    WAYMARK_TRY(leased);
    if (!*leased)
        return {};
    OutboxStatus sending = statusOf(State::Sending);
    sending.current = m_done + 1;
    sending.total = std::max(m_total, sending.current);
    show(sending);
    bool isGone = false;
    const TransportOutcome outcome = m_transport->send((*leased)->message, [this, &id, &isGone] {
        const auto recorded = m_journal.recordDataSent(id);
        isGone = !recorded && recorded.error().kind == ErrorKind::NotFound;
        return recorded;
    });
    // Removed before its last byte: nothing came of it, and nothing stands in the others' way.
    return isGone ? Result<void>() : finish(id, outcome);
}

Result<void> OutboxWorker::finish(const DeliveryId &id, const TransportOutcome &outcome)
{
    m_leftOver = LeftOver{id, outcome, m_account.transport};
    WAYMARK_TRY(recordLeftOver());
    if (outcome.kind != Kind::NotReached) {
        ++m_done;
        m_block.clear();
    } else if (outcome.obstacle != Obstacle::Stopped) {
        m_block.raise(outcome, now());
    }
    return {};
}

Result<OutboxWorker::Next> OutboxWorker::sendArchiveCopies()
{
    // Waymark ended, or could not write, between a copy's last byte and its answer.
    const auto uncertain = ArchiveCopyRepository::handedOver(m_parts.store.reader());
    WAYMARK_TRY(uncertain);
    for (const DeliveryId &id : *uncertain)
        WAYMARK_TRY(settleArchiveCopy(id, {Kind::Unknown, Obstacle::None, {}, {}}));
    const auto waiting = ArchiveCopyRepository::waiting(m_parts.store.reader());
    WAYMARK_TRY(waiting);
    const bool tooEarly = m_archiveRetryAt.isValid() && now() < m_archiveRetryAt;
    if (waiting->isEmpty() || tooEarly)
        return rest(statusOf(State::Idle));
    return sendArchiveCopy(waiting->first());
}

Result<OutboxWorker::Next> OutboxWorker::sendArchiveCopy(const DeliveryId &id)
{
    const auto copy = archiveCopy(id);
    WAYMARK_TRY(copy);
    TransportOutcome outcome;
    outcome.kind = Kind::Accepted; // With nothing to copy there is nothing left to do.
    if (*copy) {
        const auto way = openWay((*copy)->sender);
        WAYMARK_TRY(way);
        if (*way == Way::Asking)
            return Next::Wait;
        // Those of emails that went by a mail server wait until there is one again.
        if (*way == Way::Blocked || m_account.transport != MailAccount::Transport::Smtp)
            outcome.kind = Kind::NotReached;
        else
            outcome = m_transport->send((*copy)->message, [this, &id] {
                return m_parts.store.writeAndWait<void>([&id](WriteTransaction &transaction) {
                    return ArchiveCopyRepository::handOver(transaction, id);
                });
            });
    }
    WAYMARK_TRY(settleArchiveCopy(id, outcome));
    if (outcome.kind != Kind::Deferred && outcome.kind != Kind::NotReached)
        return Next::Again;
    m_archiveRetryAt = now().addSecs(archiveRetrySeconds);
    return rest(statusOf(State::Idle));
}

/// Nothing when there is no archive address, delivery or message any more.
Result<std::optional<OutboxWorker::Copy>> OutboxWorker::archiveCopy(const DeliveryId &id) const
{
    Connection &reader = m_parts.store.reader();
    const auto address = ArchiveCopyRepository::address(reader);
    const auto delivery = ifThere(DeliveryRepository::find(reader, id));
    const auto bytes = ifThere(DeliveryRepository::message(reader, id));
    WAYMARK_TRY(address);
    WAYMARK_TRY(delivery);
    WAYMARK_TRY(bytes);
    if (address->isEmpty() || !*delivery || !*bytes)
        return std::optional<Copy>();
    const auto submission = ifThere(SubmissionRepository::find(reader, (*delivery)->submission));
    WAYMARK_TRY(submission);
    if (!*submission)
        return std::optional<Copy>();
    return std::optional(
        Copy{(*submission)->sender, {(*submission)->senderEmail, *address, (*delivery)->subject, **bytes}});
}

Result<void> OutboxWorker::settleArchiveCopy(const DeliveryId &id, const TransportOutcome &outcome)
{
    return m_parts.store.writeAndWait<void>(
        [&](WriteTransaction &transaction) { return ArchiveCopies::settle(transaction, id, outcome); });
}

/// Nothing to do for now: lets go of the connection and the password, and says why.
OutboxWorker::Next OutboxWorker::rest(OutboxStatus status)
{
    setTransport(nullptr);
    m_password.reset();
    m_passwordKey.clear();
    m_done = 0;
    m_total = 0;
    show(status);
    return Next::Wait;
}

void OutboxWorker::setTransport(std::unique_ptr<Transport> transport)
{
    {
        const QMutexLocker lock(&m_transportMutex);
        m_transport.swap(transport);
        if (m_transport && m_interrupted.load())
            m_transport->stop();
    }
    // The old one says goodbye to its server here, outside the lock.
    transport.reset();
}

void OutboxWorker::show(const OutboxStatus &status)
{
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(status);
}

void OutboxWorker::setAlarm()
{
    const QDateTime at = now();
    QDateTime next = at.addMSecs(longestAlarm);
    const auto consider = [&](const QDateTime &instant) {
        if (instant.isValid() && instant > at)
            next = std::min(next, instant);
    };
    if (const auto instant = m_journal.nextInstant())
        consider(*instant);
    consider(m_block.status().retryAt);
    consider(m_archiveRetryAt);
    m_alarm.start(static_cast<int>(std::max(at.msecsTo(next), shortestAlarm)));
}

QDateTime OutboxWorker::now() const
{
    return m_parts.store.clock().now();
}

} // namespace waymark
