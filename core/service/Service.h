// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/protocol/ProtocolLimits.h"
#include "core/service/ChangeNotice.h"
#include "core/service/JmapApi.h"
#include "core/service/Request.h"
#include "core/service/RequestSlot.h"
#include "core/service/Response.h"
#include "core/service/sending/SendingPolicy.h"

#include <QByteArray>
#include <QMutex>
#include <QSet>
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
        QString publicUrl;    ///< What clients call the server; empty for what the request's Host says.
        bool sending = false; ///< There is a DeliveryWorker; `publicUrl` must be given then.
    };

    Service(ServerDatabase &database, const Clock &clock, Options options);

    Response handle(const Request &request);
    /// Whose request it is whose body has not been read yet, else what it is answered.
    using Admission = tl::expected<QString, Response>;
    Admission admission(const Request &request);
    /// Whether answering it may change something. It may be wrong for bytes that are written to be mistaken;
    /// then the answer takes longer.
    static bool mayWrite(const Request &request);

    /// Called from the thread that made a change, after it was committed.
    void setListener(std::function<void(const ChangeNotice &)> listener);
    /// Called after something changed that the delivery worker goes by.
    void setWorkerBell(std::function<void()> bell);
    /// Tells all who listen that objects of these types have changed, and whatever else has changed since
    /// they were told last. From any thread; notices are in the order of the states that they tell.
    void announce(const QSet<QString> &types);
    /// The event that tells `subscription` of a change, in the form of server-sent events; empty where it
    /// does not care.
    QByteArray eventFor(const EventSubscription &subscription, const ChangeNotice &notice) const;
    /// What a stream begins with: what it missed, if it says what it heard last.
    QByteArray firstEventFor(const EventSubscription &subscription);
    /// Whether the token of an open stream is still good.
    bool isStillGood(const QByteArray &token);

private:
    struct Call
    {
        const Request &request;
        Caller caller;
    };

    Response handleCall(const Call &call);
    Response session(const Call &call);
    Response api(const Call &call);
    Response upload(const Call &call, const QString &account);
    Response download(const Call &call, const QStringList &path);
    Response events(const Call &call) const;
    Response readiness();
    Response wayOut(const Request &request);
    Result<std::optional<Caller>> authenticate(const QByteArray &authorization);
    /// What the session resource has as its state: another one whenever anything that it says is another.
    Result<QString> sessionState(const Caller &caller);
    Result<QJsonObject> allStates();
    void tellListener();
    QByteArray eventText(const QJsonObject &states) const;

    ServerDatabase &m_database;
    const Clock &m_clock;
    const Options m_options;
    const SendingPolicy m_sending;
    JmapApi m_api;
    QMutex m_listenerMutex;
    std::function<void(const ChangeNotice &)> m_listener;
    std::function<void()> m_bell;
    qint64 m_announced = 0; ///< The newest modseq that was told.
    const std::shared_ptr<RequestSlot::Counts> m_slots = std::make_shared<RequestSlot::Counts>();
};

} // namespace waymark
