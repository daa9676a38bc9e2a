// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/links/LinkTry.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

namespace waymark {

namespace {

constexpr int mostRedirects = 10;

bool isForGood(int status)
{
    return status == 301 || status == 308;
}

/// Refusals that servers give to HEAD alone: not allowed, not written, or taken for a robot's.
bool mayAnswerGet(int status)
{
    return status == 400 || status == 403 || status == 404 || status == 405 || status >= 500;
}

LinkAnswer::Kind kindOf(int status)
{
    if (status >= 200 && status < 300)
        return LinkAnswer::Kind::Works;
    if (status == 401 || status == 403 || status == 407)
        return LinkAnswer::Kind::Guarded;
    if (status == 429)
        return LinkAnswer::Kind::Busy;
    return LinkAnswer::Kind::Broken;
}

bool isWeb(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
}

/// Errors that say nothing of the server.
bool mayBeOffline(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::HostNotFoundError ||
           error == QNetworkReply::TemporaryNetworkFailureError ||
           error == QNetworkReply::NetworkSessionFailedError || error == QNetworkReply::UnknownNetworkError;
}

QString whyUnreachable(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        return LinkTry::tr("no server has this name");
    case QNetworkReply::ConnectionRefusedError:
        return LinkTry::tr("it refuses the connection");
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return LinkTry::tr("it does not answer in time");
    case QNetworkReply::SslHandshakeFailedError:
        return LinkTry::tr("its certificate is not one that browsers trust");
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return LinkTry::tr("there is no network");
    default:
        return LinkTry::tr("the connection fails");
    }
}

} // namespace

LinkTry::LinkTry(QNetworkAccessManager &network, const QString &address, std::chrono::milliseconds patience,
                 QObject *parent)
    : QObject(parent), m_network(network), m_address(address), m_patience(patience), m_url(address)
{
}

LinkTry::~LinkTry()
{
    drop();
}

void LinkTry::start()
{
    m_elapsed.start();
    ask(Method::Head);
}

void LinkTry::ask(Method method)
{
    m_method = method;
    QNetworkRequest request(m_url);
    request.setRawHeader("User-Agent", "Waymark link check");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(int(m_patience.count()));
    m_reply = method == Method::Head ? m_network.head(request) : m_network.get(request);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &LinkTry::readHead);
    connect(m_reply, &QNetworkReply::finished, this, &LinkTry::readEnd);
}

/// The head of a page is all that is wanted of it. (To stop the reply while Qt tells it of a refusal makes it
/// tell twice; what follows a refusal is short.)
void LinkTry::readHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_method == Method::Get && status >= 200 && status < 400)
        readEnd();
}

void LinkTry::readEnd()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl redirect = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (status == 0) {
        failToReach(*m_reply);
        return;
    }
    drop();
    if (m_method == Method::Head && mayAnswerGet(status))
        ask(Method::Get);
    else
        take(status, redirect);
}

void LinkTry::take(int status, const QUrl &redirect)
{
    m_statuses.append(status);
    if (status >= 300 && status < 400 && !redirect.isEmpty())
        follow(status, m_url.resolved(redirect));
    else
        finish(kindOf(status));
}

void LinkTry::follow(int status, const QUrl &target)
{
    if (m_statuses.size() > mostRedirects) {
        finish(LinkAnswer::Kind::Broken);
        return;
    }
    m_forGood = m_forGood && isForGood(status);
    const QString fragment = m_url.fragment();
    m_url = target;
    // RFC 9110, section 10.2.2: a place in the page goes along.
    if (!m_url.hasFragment() && !fragment.isEmpty())
        m_url.setFragment(fragment);
    if (isWeb(m_url))
        ask(Method::Head);
    else
        finish(LinkAnswer::Kind::Broken);
}

void LinkTry::failToReach(const QNetworkReply &reply)
{
    LinkAnswer answer;
    answer.kind = LinkAnswer::Kind::Unreachable;
    answer.why = whyUnreachable(reply);
    answer.mayBeOffline = mayBeOffline(reply.error());
    drop();
    tell(answer);
}

void LinkTry::finish(LinkAnswer::Kind kind)
{
    LinkAnswer answer;
    answer.kind = kind;
    if (kind == LinkAnswer::Kind::Works && m_statuses.size() > 1 && m_forGood) {
        answer.kind = LinkAnswer::Kind::Moved;
        answer.newAddress = m_url.toString(QUrl::FullyEncoded);
    }
    tell(answer);
}

void LinkTry::tell(LinkAnswer answer)
{
    answer.statuses = m_statuses;
    answer.host = m_url.host();
    answer.milliseconds = int(m_elapsed.elapsed());
    Q_EMIT answered(answer);
}

void LinkTry::drop()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace waymark
