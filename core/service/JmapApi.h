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

/// `POST /jmap/api`: runs the calls of a request in one transaction.
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

    /// `key` is the header Idempotency-Key, empty without one; `sessionState` is told with the answer. An
    /// error of the database is one of the Result; then nothing has happened, or, where a commit failed, the
    /// sequence tells.
    Result<RequestOutcome<Outcome>> run(const Caller &caller, const QByteArray &body, const QByteArray &key,
                                        const QString &sessionState) const;

private:
    using Ran = Result<RequestOutcome<Outcome>>;

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
