// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/delivery/OutboxBlock.h"
#include "core/delivery/TransportFactory.h"
#include "core/domain/MailAccount.h"
#include "core/service/sending/ArchiveQueue.h"
#include "core/service/sending/BounceBox.h"
#include "core/service/sending/DeliveryQueue.h"

#include <QDateTime>
#include <QMutex>
#include <QSet>
#include <QString>
#include <QWaitCondition>

#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace waymark {

/// Hands emails over to the relay on threads of its own, each with a connection of its own. What a thread
/// does next it finds in the database each time, so that a restart, or a person's act, needs no special case.
class DeliveryWorker
{
public:
    struct Options
    {
        MailAccount relay; ///< A mail server, or a folder for tests and trials.
        QString password;
        int connections = 4; ///< To the relay at a time.
        int perDomain = 2;   ///< Of them for recipients of one domain.
        QString
            bounceAddress; ///< Envelope senders are made of it, one a delivery; empty for the sender's own.
        QString bounceFolder; ///< The Maildir of what comes back to them; empty for none.
        QString name;         ///< That of no other process on the same database at the same time.
        TransportFactory transport = makeTransport;
    };

    /// `changed` is told of types that changed, on any thread.
    DeliveryWorker(ServerDatabase &database, const Clock &clock, Options options,
                   std::function<void(const QSet<QString> &)> changed);
    ~DeliveryWorker();
    DeliveryWorker(const DeliveryWorker &) = delete;
    DeliveryWorker &operator=(const DeliveryWorker &) = delete;

    /// Puts in order what an earlier process left behind, then begins.
    Result<void> start();
    /// Looks for work. From any thread.
    void wake();
    /// Ends running attempts soon, and all work after them; waits for it.
    void stop();

private:
    /// One thread's place.
    struct Seat
    {
        std::unique_ptr<Transport> transport; ///< Guarded by m_mutex where others look at it.
        int messages = 0;                     ///< By this connection.
        /// An outcome that could not be written yet; nothing else leaves this seat meanwhile.
        std::optional<std::pair<DeliveryQueue::Lease, TransportOutcome>> leftOver;
    };

    void run(Seat &seat);
    /// Whether there may be more to do at once.
    Result<bool> turn(Seat &seat);
    Result<void> recordLeftOver(Seat &seat);
    /// Looks now and then whether something came back.
    void readBounces();
    /// A copy for the archive address, where nobody waits for an email; whether there was one.
    Result<bool> sendCopy(Seat &seat);
    void attempt(Seat &seat, const DeliveryQueue::Lease &lease);
    void open(Seat &seat);
    void close(Seat &seat);
    void rest(quint64 heard);
    bool isBlocked();
    void judge(const TransportOutcome &outcome);

    const Options m_options;
    const Clock &m_clock;
    ServerDatabase &m_database;
    DeliveryQueue m_queue;
    ArchiveQueue m_archive;
    std::unique_ptr<BounceBox> m_bounces;
    std::function<void(const QSet<QString> &)> m_changed;
    QMutex m_mutex;
    QWaitCondition m_bell;
    quint64 m_rings = 0; ///< Guarded by m_mutex, as all below.
    bool m_stopping = false;
    QDateTime m_bouncesReadAt;
    OutboxBlock m_block;
    QDateTime m_raisedAt;
    std::vector<std::unique_ptr<Seat>> m_seats;
    std::vector<std::thread> m_threads;
};

} // namespace waymark
