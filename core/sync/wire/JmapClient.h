// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/sync/SyncTiming.h"
#include "core/sync/wire/HttpQuestion.h"
#include "core/sync/wire/HttpReply.h"
#include "core/sync/wire/JmapAnswer.h"
#include "core/sync/wire/JmapSession.h"
#include "core/sync/wire/WireFailure.h"

#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QObject>
#include <QSet>
#include <QUrl>

#include <functional>

namespace waymark {

class HttpExchange;

/// A client of one server with one token. Works in the thread that made it, which needs an event loop; every
/// answer comes through a function that is called once, or never when the client goes first. The system's
/// proxy is looked up beside, before the first request leaves: that may take seconds.
class JmapClient : public QObject
{
    Q_OBJECT
public:
    /// `base` is an origin (ServerAddress::read()).
    JmapClient(const QUrl &base, const QString &token, const Clock &clock, const SyncTiming &timing,
               QObject *parent = nullptr);
    ~JmapClient() override;

    using ProxyLookup = std::function<QNetworkProxy(const QUrl &)>;
    /// Who says by which proxy the server is reached, instead of the system; before anything is asked.
    void setProxyLookup(ProxyLookup lookup) { m_lookup = std::move(lookup); }

    const QUrl &base() const { return m_base; }
    /// "sync.example"
    QString server() const;

    using GotSession = std::function<void(const WireOutcome<JmapSession> &)>;
    /// Discovery (RFC 8620, section 2.2). A redirect is followed where it stays with the server.
    void fetchSession(GotSession done);

    using GotAnswer = std::function<void(const WireOutcome<JmapAnswer> &)>;
    /// Sends `body` as it is; with `key`, "DEVICE.SEQUENCE", as a request that happens once.
    void post(const QUrl &api, const QByteArray &body, const QByteArray &key, GotAnswer done);

    using GotBlob = std::function<void(const WireOutcome<QString> &)>;
    /// Uploads `bytes` (RFC 8620, section 6.1) and gives the blob's id. Harmless when it is repeated.
    void upload(const QUrl &place, const QByteArray &type, const QByteArray &bytes, GotBlob done);

    using GotBytes = std::function<void(const WireOutcome<QByteArray> &)>;
    /// Downloads a blob (RFC 8620, section 6.2).
    void download(const QUrl &place, GotBytes done);

    /// What an event source is opened with.
    HttpQuestion question(const QByteArray &method, const QUrl &url) const;
    QNetworkAccessManager &network() { return m_network; }

    /// Ends what runs; its functions are not called.
    void stop();

private:
    using Taken = std::function<void(const HttpReply &)>;

    void ask(const HttpQuestion &question, Taken done);
    void lookForProxy();
    void takeProxy();
    void fetchSessionFrom(const QUrl &url, int redirects, GotSession done);

    const QUrl m_base;
    const QByteArray m_authorization;
    const Clock &m_clock;
    const SyncTiming m_timing;
    QNetworkAccessManager m_network;
    ProxyLookup m_lookup;
    QFutureWatcher<QNetworkProxy> m_proxy;
    bool m_isProxyKnown = false;
    QSet<HttpExchange *> m_running;
};

} // namespace waymark
