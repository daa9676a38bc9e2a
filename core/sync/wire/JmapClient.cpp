// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/wire/JmapClient.h"

#include "core/sync/wire/HttpExchange.h"
#include "core/sync/wire/ReplyVerdict.h"
#include "core/sync/wire/ServerAddress.h"

#include <QNetworkProxy>
#include <QtConcurrentRun>

namespace waymark {

namespace {

constexpr int mostRedirects = 5;
// A waymark-server's largest answer is 24 MB.
constexpr qint64 answerLimit = 33'554'432;
constexpr qint64 sessionLimit = 1'048'576;

/// May fetch and run a script.
QNetworkProxy systemProxy(const QUrl &server)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(server));
    return proxies.isEmpty() ? QNetworkProxy() : proxies.first();
}

} // namespace

JmapClient::JmapClient(const QUrl &base, const QString &token, const Clock &clock, const SyncTiming &timing,
                       QObject *parent)
    : QObject(parent), m_base(base), m_authorization("Bearer " + token.trimmed().toLatin1()), m_clock(clock),
      m_timing(timing), m_lookup(systemProxy)
{
    connect(&m_proxy, &QFutureWatcherBase::finished, this, &JmapClient::takeProxy);
}

JmapClient::~JmapClient()
{
    // Each of them uses the network, which as a member goes before this object's children.
    stop();
}

QString JmapClient::server() const
{
    return ServerAddress::shortName(m_base);
}

HttpQuestion JmapClient::question(const QByteArray &method, const QUrl &url) const
{
    HttpQuestion question;
    question.method = method;
    question.url = url;
    question.headers = {{"Authorization", m_authorization}, {"Accept", "application/json"}};
    question.answerLimit = answerLimit;
    question.silence = m_timing.connect;
    question.whole = m_timing.request;
    return question;
}

void JmapClient::ask(const HttpQuestion &question, Taken done)
{
    auto *exchange = new HttpExchange(m_network, question, this);
    m_running.insert(exchange);
    connect(exchange, &HttpExchange::finished, this,
            [this, exchange, done = std::move(done)](const HttpReply &reply) {
                m_running.remove(exchange);
                exchange->deleteLater();
                done(reply);
            });
    if (m_isProxyKnown)
        exchange->start();
    else
        lookForProxy();
}

void JmapClient::lookForProxy()
{
    if (!m_proxy.isRunning())
        m_proxy.setFuture(QtConcurrent::run(m_lookup, m_base));
}

/// What was asked meanwhile begins.
void JmapClient::takeProxy()
{
    m_network.setProxy(m_proxy.result());
    m_isProxyKnown = true;
    const QSet<HttpExchange *> waiting = m_running;
    for (HttpExchange *exchange : waiting)
        exchange->start();
}

void JmapClient::fetchSession(GotSession done)
{
    QUrl url = m_base;
    url.setPath(QStringLiteral("/.well-known/jmap"));
    fetchSessionFrom(url, mostRedirects, std::move(done));
}

void JmapClient::fetchSessionFrom(const QUrl &url, int redirects, GotSession done)
{
    HttpQuestion asked = question("GET", url);
    asked.answerLimit = sessionLimit;
    ask(asked, [this, redirects, done = std::move(done)](const HttpReply &reply) {
        if (redirects > 0 && !reply.redirect.isEmpty() &&
            ServerAddress::isSameOrigin(m_base, reply.redirect)) {
            fetchSessionFrom(reply.redirect, redirects - 1, done);
            return;
        }
        const auto json = ReplyVerdict(server(), m_clock.now()).jsonOf(reply);
        done(json ? JmapSession::read(*json, m_base) : tl::unexpected<WireFailure>(json.error()));
    });
}

void JmapClient::post(const QUrl &api, const QByteArray &body, const QByteArray &key, GotAnswer done)
{
    HttpQuestion asked = question("POST", api);
    asked.headers.emplaceBack("Content-Type", "application/json");
    if (!key.isEmpty())
        asked.headers.emplaceBack("Idempotency-Key", key);
    asked.body = body;
    ask(asked, [this, done = std::move(done)](const HttpReply &reply) {
        const auto json = ReplyVerdict(server(), m_clock.now()).jsonOf(reply);
        done(json ? JmapAnswer::read(*json) : tl::unexpected<WireFailure>(json.error()));
    });
}

void JmapClient::upload(const QUrl &place, const QByteArray &type, const QByteArray &bytes, GotBlob done)
{
    HttpQuestion asked = question("POST", place);
    asked.headers.emplaceBack("Content-Type", type);
    asked.body = bytes;
    ask(asked, [this, done = std::move(done)](const HttpReply &reply) {
        const auto json = ReplyVerdict(server(), m_clock.now()).jsonOf(reply);
        const QString id = json ? json->value(QStringLiteral("blobId")).toString() : QString();
        if (json && id.isEmpty())
            done(wireFailure(Remedy::Retry, ErrorKind::Unsupported,
                             tr("The answer of %1 to an upload is not understood.").arg(server())));
        else
            done(json ? WireOutcome<QString>(id) : tl::unexpected<WireFailure>(json.error()));
    });
}

void JmapClient::download(const QUrl &place, GotBytes done)
{
    HttpQuestion asked = question("GET", place);
    asked.headers = {{"Authorization", m_authorization}};
    ask(asked, [this, done = std::move(done)](const HttpReply &reply) {
        if (reply.trouble == HttpReply::Trouble::None && reply.status == 200)
            done(reply.body);
        else
            done(tl::unexpected<WireFailure>(ReplyVerdict(server(), m_clock.now()).failureOf(reply)));
    });
}

void JmapClient::stop()
{
    qDeleteAll(m_running);
    m_running.clear();
}

} // namespace waymark
