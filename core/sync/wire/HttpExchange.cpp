// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/wire/HttpExchange.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

// Bytes a second; what is slower brings nobody on.
constexpr qint64 slowestLine = 4'096;

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &network, HttpQuestion question, QObject *parent)
    : QObject(parent), m_network(network), m_question(std::move(question))
{
    m_silence.setSingleShot(true);
    m_whole.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] { finish(HttpReply::Trouble::Silent); });
    connect(&m_whole, &QTimer::timeout, this, &HttpExchange::endOrGoOn);
}

HttpExchange::~HttpExchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

QNetworkRequest HttpExchange::requestFor(const HttpQuestion &question)
{
    QNetworkRequest request(question.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Said by us, it is not unpacked behind our back: the limit counts what is in memory.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "Waymark");
    for (const auto &[name, value] : question.headers)
        request.setRawHeader(name, value);
    return request;
}

void HttpExchange::start()
{
    m_reply = m_network.sendCustomRequest(requestFor(m_question), m_question.method, m_question.body);
    const auto isAlive = [this] { m_silence.start(m_question.silence); };
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this, isAlive](qint64 sent) {
        m_sent = sent;
        isAlive();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, isAlive);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::take);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::readEnd);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpExchange::lookAtDates);
    isAlive();
    m_begun.start();
    m_whole.start(m_question.whole);
}

/// A slow line works, too: what has come and gone on it lengthens its time.
void HttpExchange::endOrGoOn()
{
    const qint64 moved = m_sent + m_body.size();
    const std::chrono::milliseconds allowed =
        m_question.whole + std::chrono::milliseconds(moved * 1000 / slowestLine);
    const std::chrono::milliseconds left = allowed - std::chrono::milliseconds(m_begun.elapsed());
    if (left.count() > 0)
        m_whole.start(left);
    else
        finish(m_body.isEmpty() ? HttpReply::Trouble::Silent : HttpReply::Trouble::TooSlow);
}

void HttpExchange::lookAtDates(const QList<QSslError> &errors)
{
    m_isOutOfDate = std::any_of(errors.begin(), errors.end(), [](const QSslError &error) {
        return error.error() == QSslError::CertificateExpired ||
               error.error() == QSslError::CertificateNotYetValid;
    });
}

void HttpExchange::take()
{
    m_silence.start(m_question.silence);
    m_body += m_reply->readAll();
    if (m_body.size() > m_question.answerLimit)
        finish(HttpReply::Trouble::TooLong);
}

HttpReply::Trouble HttpExchange::troubleOf(const QNetworkReply &reply)
{
    using Trouble = HttpReply::Trouble;
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return Trouble::None;
    case QNetworkReply::SslHandshakeFailedError:
        return Trouble::Certificate;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::UnknownNetworkError:
        return Trouble::NoWay;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return Trouble::Silent;
    default:
        break;
    }
    // Qt calls each status above 399 an error; those are answers. What has none, or broke in its middle, is
    // not.
    const bool isStatus = reply.error() >= QNetworkReply::ContentAccessDenied;
    const bool hasStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    return isStatus && hasStatus && reply.error() != QNetworkReply::ProtocolFailure ? Trouble::None
                                                                                    : Trouble::Broken;
}

void HttpExchange::readEnd()
{
    m_body += m_reply->readAll();
    finish(m_body.size() > m_question.answerLimit ? HttpReply::Trouble::TooLong : troubleOf(*m_reply));
}

void HttpExchange::fill(HttpReply &reply) const
{
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    reply.contentType = m_reply->rawHeader("Content-Type").split(';').first().trimmed().toLower();
    reply.retryAfter = m_reply->rawHeader("Retry-After").trimmed();
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (target.isValid())
        reply.redirect = m_question.url.resolved(target);
    reply.isOutOfDate = m_isOutOfDate;
    if (m_reply->error() != QNetworkReply::NoError)
        reply.words = m_reply->errorString();
}

void HttpExchange::finish(HttpReply::Trouble trouble)
{
    if (!m_reply)
        return;
    m_silence.stop();
    m_whole.stop();
    HttpReply reply;
    reply.trouble = trouble;
    fill(reply);
    if (trouble == HttpReply::Trouble::None)
        reply.body = std::exchange(m_body, {});
    QNetworkReply *ended = std::exchange(m_reply, nullptr);
    ended->disconnect(this);
    ended->abort();
    ended->deleteLater();
    Q_EMIT finished(reply);
}

} // namespace waymark
