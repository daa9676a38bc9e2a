// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/delivery/OutgoingMessage.h"
#include "core/delivery/TransportOutcome.h"
#include "core/domain/Delivery.h"
#include "core/service/sending/ReturnPath.h"

#include <QDateTime>
#include <QSet>
#include <QString>

#include <optional>

namespace waymark {

class Change;
class ServerDatabase;
class SqlConnection;
struct OutgoingRow;

/// Every step of the delivery worker as one transaction each, on the disk when the function returns
/// (core/domain/README.md, "States of a delivery"). A worker that dies between two of them leaves nothing
/// that the next one does not understand. Any thread may call it.
class DeliveryQueue
{
public:
    /// The types of objects that a step changed.
    using Changed = QSet<QString>;

    /// A delivery that this worker has, for one attempt.
    struct Lease
    {
        QString delivery;
        QString word; ///< Names this lease: one that was given to another worker meanwhile has another.
        OutgoingMessage message;
    };
    struct Turn
    {
        std::optional<Lease> lease;
        bool again = false; ///< Something else was done instead of a lease: look once more.
        Changed changed;
    };

    /// `worker` is a name that no other process on the same database has at the same time.
    DeliveryQueue(ServerDatabase &database, const Clock &clock, const QString &worker)
        : m_database(database), m_clock(clock), m_worker(worker)
    {
    }

    /// Where bounces come back to; without it to whoever sent the email. Before the first lease.
    void setReturnPath(const ReturnPath &path) { m_returnPath = path; }

    /// What an earlier process of this name left behind: a lease is given back, and what was past its last
    /// byte is Unknown; and what a restored backup says. Once, before anything else.
    Result<Changed> recover();

    /// Emails whose undo window is over: Queued or NeedsReview. And the leases of others that have expired.
    /// An email of which something cannot be written holds up no other: it needs a review.
    Result<Changed> takeOver();
    /// Gives a delivery back whose lease has expired: a step of takeOver(). Leaves it to whoever leased it
    /// anew since somebody saw that.
    Result<Changed> endExpired(const QString &delivery);

    /// The next delivery that is due, of a domain that fewer than `perDomain` are being handed over to.
    /// Whether it may leave is asked in the same transaction: opt-out wins.
    Result<Turn> lease(int perDomain);

    /// The last byte is about to leave. Fails with Conflict where the lease is no longer ours: then it must
    /// not.
    Result<void> recordDataSent(const Lease &lease);

    /// How the attempt ended, and what follows. Does nothing where the lease is no longer ours. `written` is
    /// whether a folder took it.
    Result<Changed> record(const Lease &lease, const TransportOutcome &outcome, bool written);

    /// When something is due next without anybody's doing, after now; null for never.
    Result<QDateTime> nextInstant();

    /// How long a lease holds while nothing is heard of its worker.
    static constexpr qint64 leaseSeconds = qint64(30) * 60;

private:
    /// Adds what changed. What cannot be written about one email sets that aside. False where the database
    /// can write nothing now.
    bool goesOn(const Result<Changed> &done, const QString &submission, const QString &delivery,
                Changed &changed);
    Result<void> recoverRow(Change &change, const OutgoingRow &row);
    Result<void> leave(Change &change, const QString &submission);
    Result<void> take(Change &change, const QString &delivery, Turn &turn);
    Result<void> apply(Change &change, const OutgoingRow &row, const TransportOutcome &outcome, bool written);

    ServerDatabase &m_database;
    const Clock &m_clock;
    const QString m_worker;
    ReturnPath m_returnPath;
};

} // namespace waymark
