// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/protocol/ProtocolLimits.h"
#include "core/service/EventTeller.h"
#include "core/service/FileRequests.h"
#include "core/service/JmapApi.h"
#include "core/service/Request.h"
#include "core/service/RequestSlot.h"
#include "core/service/Response.h"
#include "core/service/ServerFigures.h"
#include "core/service/sending/SendingPolicy.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace waymark {

class ServerDatabase;

/// The server without a socket: answers requests. Every thread may call it; it blocks as long as the database
/// does.
class Service
{
public:
    struct Options
    {
        ProtocolLimits limits;
        QString publicUrl;       ///< What clients call the server; empty for what the request's Host says.
        bool sending = false;    ///< There is a DeliveryWorker; `publicUrl` must be given then.
        QByteArray metricsToken; ///< Opens /metrics; empty for no such resource.
    };

    Service(ServerDatabase &database, const Clock &clock, Options options);

    Response handle(const Request &request);
    /// The answer to a request that takes next to no time and waits for nobody: a few objects by their ids,
    /// from a database in a file. Nothing for every other one, which is for handle().
    std::optional<Response> handleAtOnce(const Request &request);
    /// Whose request it is whose body has not been read yet, else what it is answered.
    using Admission = tl::expected<QString, Response>;
    Admission admission(const Request &request);
    /// Whether answering it may change something. It may be wrong for bytes that are written to be mistaken;
    /// then the answer takes longer.
    static bool mayWrite(const Request &request);
    /// Whether such a request has a token that is good, or follows a link that is: it is worth waiting for
    /// those who write before it. Reads only.
    bool isExpected(const Request &request);

    /// What tells of changes: the service's own, and those of whoever else works on the database.
    EventTeller &events() { return m_events; }
    /// What is counted; the transport adds what only it knows.
    ServerFigures &figures() { return m_figures; }
    /// What is to be done now and then: see Housekeeping. Blocks as long as a writer does.
    Result<void> keepHouse();
    /// Whether the token of an open stream is still good.
    bool isStillGood(const QByteArray &token);

private:
    struct Call
    {
        const Request &request;
        Caller caller;
    };

    /// Answers by `work` where there is a caller, and not too much is done for them already.
    Response forCaller(const Request &request, const std::function<Response(const Caller &)> &work);
    Response handleCall(const Call &call);
    Response session(const Call &call);
    Response api(const Request &request);
    Response readApi(const Request &request, const JmapRequest &asked);
    Response answerFrom(const JmapApi::Ran &ran);
    Response eventStream(const Call &call) const;
    Response readiness();
    Response metrics(const Request &request);
    Response wayOut(const Request &request);
    Result<std::optional<Caller>> authenticate(const QByteArray &authorization);
    /// What the session resource has as its state: another one whenever anything that it says is another.
    Result<QString> sessionState(const Caller &caller);

    ServerDatabase &m_database;
    const Clock &m_clock;
    const Options m_options;
    const SendingPolicy m_sending;
    const QString m_fixedFacts; ///< Of the session, hashed.
    JmapApi m_api;
    FileRequests m_files;
    EventTeller m_events;
    ServerFigures m_figures;
    const std::shared_ptr<RequestSlot::Counts> m_slots = std::make_shared<RequestSlot::Counts>();
};

} // namespace waymark
