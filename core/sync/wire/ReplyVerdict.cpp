// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/wire/ReplyVerdict.h"

#include "core/protocol/StrictJson.h"

#include <QLocale>

#include <algorithm>

namespace waymark {

namespace {

using Trouble = HttpReply::Trouble;

// What a server nests: a request's levels and those around its answers.
constexpr int deepestAnswer = 64;

WireFailure made(Remedy remedy, ErrorKind kind, const QString &sentence, const QString &detail)
{
    return {remedy, {kind, sentence, detail}, {}, -1};
}

WireFailure refusal(WireFailure failure)
{
    failure.isRefusal = true;
    return failure;
}

bool isJson(const HttpReply &reply)
{
    return reply.contentType == "application/json" || reply.contentType == "application/problem+json";
}

QJsonObject problemIn(const HttpReply &reply)
{
    if (!isJson(reply))
        return {};
    const auto read = readStrictJson(reply.body, deepestAnswer);
    return read ? read->object() : QJsonObject();
}

QString wordsOf(const HttpReply &reply, const QJsonObject &problem)
{
    const QString title = problem.value(QStringLiteral("title")).toString();
    const QString detail = problem.value(QStringLiteral("detail")).toString();
    return QStringLiteral("HTTP %1 %2 %3").arg(reply.status).arg(title, detail).simplified();
}

bool isLater(int status)
{
    return status == 408 || status == 425 || status == 429 || status >= 500;
}

} // namespace

WireOutcome<QJsonObject> ReplyVerdict::jsonOf(const HttpReply &reply) const
{
    if (reply.trouble != Trouble::None || reply.status < 200 || reply.status > 299)
        return tl::unexpected<WireFailure>(failureOf(reply));
    if (!isJson(reply))
        return tl::unexpected<WireFailure>(strangerOf(reply));
    const auto read = readStrictJson(reply.body, deepestAnswer);
    if (read && read->isObject())
        return read->object();
    return wireFailure(Remedy::Person, ErrorKind::Unsupported,
                       tr("%1 gave an answer that Waymark does not understand. Its version may not fit this "
                          "one.")
                           .arg(m_server),
                       read ? QStringLiteral("not an object") : read.error());
}

WireFailure ReplyVerdict::failureOf(const HttpReply &reply) const
{
    if (reply.trouble != Trouble::None)
        return troubleOf(reply);
    // Every refusal of a waymark-server is JSON. What is not was said by something on the way, which has its
    // own idea of what is too large.
    if (isLater(reply.status) || isJson(reply) || reply.status == 413)
        return refusalOf(reply);
    return strangerOf(reply);
}

WireFailure ReplyVerdict::troubleOf(const HttpReply &reply) const
{
    switch (reply.trouble) {
    case Trouble::Certificate:
        if (reply.isOutOfDate)
            return made(Remedy::Person, ErrorKind::Unsupported,
                        tr("The certificate of %1 is not valid on this day. Nothing was sent. Either this "
                           "computer's clock is wrong, or who looks after the server has to renew it.")
                            .arg(m_server),
                        reply.words);
        return made(Remedy::Person, ErrorKind::Unsupported,
                    tr("%1 could not prove that it is itself: its certificate is not one that this computer "
                       "trusts. Nothing was sent. Ask who looks after the server.")
                        .arg(m_server),
                    reply.words);
    case Trouble::Silent:
        return made(Remedy::Retry, ErrorKind::Offline, tr("%1 does not answer.").arg(m_server), reply.words);
    case Trouble::Broken:
        return made(Remedy::Retry, ErrorKind::Offline, tr("The connection to %1 broke.").arg(m_server),
                    reply.words);
    case Trouble::TooLong:
        return made(Remedy::Shrink, ErrorKind::Unsupported,
                    tr("%1 sent more than Waymark takes at a time.").arg(m_server), reply.words);
    case Trouble::TooSlow:
        return made(Remedy::Shrink, ErrorKind::Offline,
                    tr("The connection to %1 is very slow. Waymark goes on in smaller parts.").arg(m_server),
                    reply.words);
    case Trouble::Stopped:
        return made(Remedy::Retry, ErrorKind::Cancelled, {}, {});
    case Trouble::NoWay:
    case Trouble::None:
        break;
    }
    return made(Remedy::Retry, ErrorKind::Offline, tr("%1 cannot be reached.").arg(m_server), reply.words);
}

WireFailure ReplyVerdict::refusalOf(const HttpReply &reply) const
{
    const QJsonObject problem = problemIn(reply);
    const QString words = wordsOf(reply, problem);
    if (reply.status == 401 || reply.status == 403)
        return made(Remedy::SignIn, ErrorKind::Denied,
                    tr("%1 no longer takes this device's token. Sign in again with a new one; what is here "
                       "stays and waits.")
                        .arg(m_server),
                    words);
    if (reply.status == 409 || reply.status == 422) {
        WireFailure failure = made(Remedy::Renumber, ErrorKind::Conflict,
                                   tr("%1 counts this device's changes differently.").arg(m_server), words);
        failure.lastSequence = problem.value(QStringLiteral("last")).toInteger(-1);
        return failure;
    }
    const bool isLimit =
        problem.value(QStringLiteral("type")).toString() == QLatin1String("urn:ietf:params:jmap:error:limit");
    if (reply.status == 413 || isLimit)
        return refusal(made(Remedy::Shrink, ErrorKind::Invalid,
                            tr("%1 does not take so much at a time.").arg(m_server), words));
    if (!isLater(reply.status))
        return refusal(
            made(Remedy::Person, ErrorKind::Unsupported,
                 tr("%1 refuses what Waymark asks of it. Its version may not fit this one.").arg(m_server),
                 words));
    if (reply.status == 507)
        return refusal(
            made(Remedy::Retry, ErrorKind::Full,
                 tr("%1 has no more room for files. What waits stays here and is tried again; tell who "
                    "looks after the server.")
                     .arg(m_server),
                 words));
    WireFailure failure =
        made(Remedy::Retry, ErrorKind::Busy, tr("%1 cannot answer at the moment.").arg(m_server), words);
    failure.retryAfter = waitOf(reply.retryAfter, m_now);
    return failure;
}

/// A page, a redirect to elsewhere: a network that wants its own sign-in first, a proxy, another program.
WireFailure ReplyVerdict::strangerOf(const HttpReply &reply) const
{
    const QString words =
        QStringLiteral("HTTP %1 %2 %3")
            .arg(reply.status)
            .arg(QString::fromLatin1(reply.contentType), reply.redirect.toString(QUrl::RemoveUserInfo))
            .simplified();
    const bool isPage = reply.contentType == "text/html" || reply.status == 511 ||
                        (reply.status >= 300 && reply.status < 400);
    if (isPage && reply.status != 404)
        return made(
            Remedy::Retry, ErrorKind::Offline,
            tr("Something else answers in the place of %1: a network that wants you to sign in first, "
               "or a proxy. Open a web page to see which.")
                .arg(m_server),
            words);
    return made(Remedy::Person, ErrorKind::Unsupported,
                tr("%1 is reached, but no waymark-server answers there. Check the address.").arg(m_server),
                words);
}

std::optional<std::chrono::milliseconds> ReplyVerdict::waitOf(const QByteArray &retryAfter,
                                                              const QDateTime &now)
{
    bool isNumber = false;
    qint64 seconds = retryAfter.toLongLong(&isNumber);
    if (!isNumber) {
        const QString form = QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'");
        QDateTime at = QLocale::c().toDateTime(QString::fromLatin1(retryAfter), form);
        if (!at.isValid())
            return {};
        at.setTimeSpec(Qt::UTC);
        seconds = now.secsTo(at);
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, 3600));
}

} // namespace waymark
