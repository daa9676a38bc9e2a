// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/delivery/OutgoingMessage.h"
#include "core/delivery/TransportOutcome.h"

#include <QDateTime>
#include <QSet>
#include <QString>

#include <optional>

namespace waymark {

class Change;
class ServerDatabase;
class SqlConnection;

/// The blind copies for the organisation's archive address, as core/delivery/ArchiveCopies has them for a
/// device: each a message of its own, noted in the transaction that records the recipient's acceptance, and
/// never repeated by itself once its last byte may have left. Any thread may call it.
class ArchiveQueue
{
public:
    using Changed = QSet<QString>;

    /// A copy that this worker has, for one attempt.
    struct Copy
    {
        QString delivery;
        QString word; ///< Names this lease.
        OutgoingMessage message;
    };

    ArchiveQueue(ServerDatabase &database, const Clock &clock, const QString &worker)
        : m_database(database), m_clock(clock), m_worker(worker)
    {
    }

    /// Notes that a copy of this delivery's message is wanted, where there is an archive address.
    static Result<void> note(Change &change, const QString &delivery, const QDateTime &now);

    /// What an earlier process of this name, or one whose lease has expired, left behind: given back, or past
    /// its last byte, which the delivery then says.
    Result<Changed> recover();
    /// The next copy that is due; none where nothing is. `changed` is added to.
    Result<std::optional<Copy>> lease(Changed *changed);
    /// The last byte is about to leave. Fails with Conflict where the lease is no longer ours.
    Result<void> handOver(const Copy &copy);
    /// How the attempt ended: refused for now or not reached it is tried again, a refusal for good and an
    /// answer that never came stand as a remark on the delivery.
    Result<Changed> settle(const Copy &copy, const TransportOutcome &outcome);

    /// When a copy is due next, after now; null for never.
    Result<QDateTime> nextInstant();

private:
    Result<void> settleRow(Change &change, const QString &delivery, const TransportOutcome &outcome);
    Result<std::optional<Copy>> take(Change &change);

    ServerDatabase &m_database;
    const Clock &m_clock;
    const QString m_worker;
};

} // namespace waymark
