// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/DeliveryWorker.h"

#include "core/service/ServiceLog.h"
#include "core/service/database/ServerDatabase.h"

#include <algorithm>

namespace waymark {

namespace {

/// A thread looks at the clock and the database again at least this often: the clock may have been set, and
/// another server may have taken an email.
constexpr qint64 longestRest = 15'000;
constexpr qint64 shortestRest = 20;

/// How often the Maildir of bounces is looked at.
constexpr qint64 bounceSeconds = 30;

/// A relay may count messages a connection.
constexpr int messagesPerConnection = 100;

/// What only a person can change is tried again now and then; a wrong password seldom, for it locks accounts.
constexpr qint64 setupRetrySeconds = 300;
constexpr qint64 passwordRetrySeconds = 3600;

} // namespace

DeliveryWorker::DeliveryWorker(ServerDatabase &database, const Clock &clock, Options options,
                               std::function<void(const QSet<QString> &)> changed)
    : m_options(std::move(options)), m_clock(clock), m_database(database),
      m_queue(database, clock, m_options.name), m_archive(database, clock, m_options.name),
      m_changed(std::move(changed))
{
}

DeliveryWorker::~DeliveryWorker()
{
    stop();
}

Result<void> DeliveryWorker::start()
{
    const auto recovered = m_queue.recover();
    if (!recovered)
        return failure(recovered.error());
    m_changed(*recovered);
    const auto copies = m_archive.recover();
    if (!copies)
        return failure(copies.error());
    m_changed(*copies);
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    const auto path = ReturnPath::open(**connection, m_options.bounceAddress);
    if (!path)
        return failure(path.error());
    m_queue.setReturnPath(*path);
    if (!m_options.bounceFolder.isEmpty())
        m_bounces = std::make_unique<BounceBox>(m_database, m_clock, m_options.bounceFolder, *path);
    for (int i = 0; i < std::max(1, m_options.connections); ++i)
        m_seats.push_back(std::make_unique<Seat>());
    for (const auto &seat : m_seats)
        m_threads.emplace_back([this, own = seat.get()] { run(*own); });
    return {};
}

void DeliveryWorker::wake()
{
    const QMutexLocker lock(&m_mutex);
    ++m_rings;
    m_bell.wakeAll();
}

void DeliveryWorker::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        for (const auto &seat : m_seats) {
            if (seat->transport)
                seat->transport->stop();
        }
        m_bell.wakeAll();
    }
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
    m_seats.clear();
}

void DeliveryWorker::run(Seat &seat)
{
    while (true) {
        quint64 heard = 0;
        {
            const QMutexLocker lock(&m_mutex);
            if (m_stopping)
                break;
            heard = m_rings;
        }
        const Result<bool> more = turn(seat);
        if (!more)
            qCWarning(logService).noquote() << describe(more.error());
        if (!more || !*more) {
            close(seat);
            rest(heard);
        }
    }
    // What became of an attempt that was cut short must still be written.
    if (const auto written = recordLeftOver(seat); !written)
        qCWarning(logService).noquote() << describe(written.error());
    close(seat);
}

Result<bool> DeliveryWorker::turn(Seat &seat)
{
    WAYMARK_TRY(recordLeftOver(seat));
    const auto left = m_queue.takeOver();
    if (!left)
        return failure(left.error());
    m_changed(*left);
    readBounces();
    if (isBlocked())
        return false;
    const auto next = m_queue.lease(m_options.perDomain);
    if (!next)
        return failure(next.error());
    m_changed(next->changed);
    if (!next->lease)
        return next->again ? Result<bool>(true) : sendCopy(seat);
    attempt(seat, *next->lease);
    WAYMARK_TRY(recordLeftOver(seat));
    return true;
}

Result<void> DeliveryWorker::recordLeftOver(Seat &seat)
{
    if (!seat.leftOver)
        return {};
    const bool written = m_options.relay.transport == MailAccount::Transport::Folder;
    const auto recorded = m_queue.record(seat.leftOver->first, seat.leftOver->second, written);
    if (!recorded)
        return failure(recorded.error());
    seat.leftOver.reset();
    m_changed(*recorded);
    // A domain may have room again.
    wake();
    return {};
}

void DeliveryWorker::readBounces()
{
    {
        const QMutexLocker lock(&m_mutex);
        const QDateTime now = m_clock.now();
        if (!m_bounces || (m_bouncesReadAt.isValid() && m_bouncesReadAt.secsTo(now) < bounceSeconds))
            return;
        m_bouncesReadAt = now;
    }
    const BounceBox::Look look = m_bounces->readNew();
    m_changed(look.changed);
    if (!look.problems.isEmpty())
        qCWarning(logService).noquote()
            << "Bounces that were not read:" << look.problems.size() << "The first:" << look.problems.first();
}

Result<bool> DeliveryWorker::sendCopy(Seat &seat)
{
    if (m_options.relay.transport == MailAccount::Transport::Folder)
        return false;
    DeliveryQueue::Changed changed;
    const auto copy = m_archive.lease(&changed);
    if (!copy || !*copy)
        return copy ? Result<bool>(false) : failure(copy.error());
    open(seat);
    const TransportOutcome outcome =
        seat.transport->send((*copy)->message, [&] { return m_archive.handOver(**copy); });
    judge(outcome);
    if (++seat.messages >= messagesPerConnection)
        close(seat);
    const auto settled = m_archive.settle(**copy, outcome);
    if (!settled)
        return failure(settled.error());
    m_changed(changed + *settled);
    return true;
}

void DeliveryWorker::attempt(Seat &seat, const DeliveryQueue::Lease &lease)
{
    open(seat);
    TransportOutcome outcome =
        seat.transport->send(lease.message, [&] { return m_queue.recordDataSent(lease); });
    // The return path is the server's: who wrote the email can do nothing about it, and others meet the same.
    if (outcome.obstacle == TransportOutcome::Obstacle::Sender && !m_options.bounceAddress.isEmpty()) {
        outcome.obstacle = TransportOutcome::Obstacle::Setup;
        outcome.sentence =
            QStringLiteral("It takes nothing from %1, which bounce-address makes.").arg(lease.message.from);
    }
    seat.leftOver = {lease, outcome};
    judge(outcome);
    if (++seat.messages >= messagesPerConnection)
        close(seat);
}

void DeliveryWorker::open(Seat &seat)
{
    if (seat.transport)
        return;
    auto transport = m_options.transport(m_options.relay, m_options.password);
    const QMutexLocker lock(&m_mutex);
    seat.transport = std::move(transport);
    seat.messages = 0;
    if (m_stopping)
        seat.transport->stop();
}

void DeliveryWorker::close(Seat &seat)
{
    std::unique_ptr<Transport> transport;
    {
        const QMutexLocker lock(&m_mutex);
        transport.swap(seat.transport);
    }
    // It says goodbye to its server here, outside the lock.
    transport.reset();
}

void DeliveryWorker::rest(quint64 heard)
{
    const auto next = m_queue.nextInstant();
    const auto nextCopy = m_archive.nextInstant();
    const QDateTime now = m_clock.now();
    const QMutexLocker lock(&m_mutex);
    qint64 wait = longestRest;
    const auto consider = [&](const QDateTime &instant) {
        if (instant.isValid())
            wait = std::min(wait, std::max(now.msecsTo(instant), shortestRest));
    };
    if (next)
        consider(*next);
    if (nextCopy)
        consider(*nextCopy);
    if (m_block.isRaised())
        consider(m_block.status().retryAt);
    if (!m_stopping && heard == m_rings)
        m_bell.wait(&m_mutex, static_cast<unsigned long>(wait));
}

bool DeliveryWorker::isBlocked()
{
    const QMutexLocker lock(&m_mutex);
    const QDateTime now = m_clock.now();
    // Who looks after the server need not restart it when they have mended the relay.
    if (m_block.isRaised() && m_block.status().retryAt.isNull()) {
        const bool isPassword = m_block.status().state == OutboxStatus::State::NeedsPassword;
        if (m_raisedAt.secsTo(now) >= (isPassword ? passwordRetrySeconds : setupRetrySeconds))
            m_block.retryNow();
    }
    return m_block.holds(now);
}

/// What stands in the way of one stands in the way of all.
void DeliveryWorker::judge(const TransportOutcome &outcome)
{
    const QMutexLocker lock(&m_mutex);
    using Obstacle = TransportOutcome::Obstacle;
    if (outcome.kind != TransportOutcome::Kind::NotReached) {
        m_block.clear();
    } else if (outcome.obstacle != Obstacle::Stopped && outcome.obstacle != Obstacle::Sender) {
        m_raisedAt = m_clock.now();
        m_block.raise(outcome, m_raisedAt);
        qCWarning(logService).noquote()
            << "The relay cannot be used:" << outcome.sentence << outcome.serverReply;
    }
}

} // namespace waymark
