// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/IdempotencyKey.h"
#include "core/protocol/JmapRequest.h"
#include "core/protocol/ProblemDetails.h"
#include "core/service/people/Caller.h"
#include "core/service/sending/SendingPolicy.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>

namespace waymark {

class Change;
class Clock;
class ServerDatabase;
class SqlConnection;

/// `POST /jmap/api`: runs the calls of a request, all in one transaction.
class JmapApi
{
public:
    /// What was answered, and which types changed by it.
    struct Outcome
    {
        QByteArray body;
        QSet<QString> changedTypes;
    };

    JmapApi(ServerDatabase &database, const ProtocolLimits &limits, const SendingPolicy &sending,
            const Clock &clock)
        : m_database(database), m_limits(limits), m_sending(sending), m_clock(clock)
    {
    }

    using Ran = Result<RequestOutcome<Outcome>>;

    RequestOutcome<JmapRequest> requestIn(const QByteArray &body) const;
    /// Whether it gets a few objects by their ids and does nothing else, so that it is answered in no time.
    static bool asksForFew(const JmapRequest &request);

    /// Answers what changes nothing, in a transaction that reads. `sessionState` is told with the answer.
    Ran read(SqlConnection &connection, const Caller &caller, const JmapRequest &request,
             const QString &sessionState) const;
    /// Answers what may change something, in a transaction of its own. `key` is the header Idempotency-Key,
    /// empty without one. An error of the database is one of the Result; then nothing has happened, or, where
    /// a commit failed, the sequence tells.
    Ran write(const Caller &caller, const JmapRequest &request, const QByteArray &body, const QByteArray &key,
              const QString &sessionState) const;

private:
    Ran runMutating(SqlConnection &connection, const Caller &caller, const JmapRequest &request,
                    const QByteArray &body, const std::optional<IdempotencyKey> &key,
                    const QString &sessionState) const;
    Ran runCalls(SqlConnection &connection, const Caller &caller, const JmapRequest &request,
                 const QString &sessionState, Change *change) const;

    ServerDatabase &m_database;
    const ProtocolLimits &m_limits;
    const SendingPolicy &m_sending;
    const Clock &m_clock;
};

} // namespace waymark
