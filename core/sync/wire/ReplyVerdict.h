// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/wire/HttpReply.h"
#include "core/sync/wire/WireFailure.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonObject>

namespace waymark {

/// What an answer of a waymark-server means to a client: its JSON, or which of the remedies helps, in words
/// for the person. Whether it is tried again, and when, says who does that.
class ReplyVerdict
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ReplyVerdict)
public:
    /// `server` is its short name; `now` is for a Retry-After that names an instant.
    ReplyVerdict(const QString &server, const QDateTime &now) : m_server(server), m_now(now) {}

    WireOutcome<QJsonObject> jsonOf(const HttpReply &reply) const;
    /// Of an answer that is not what was asked for.
    WireFailure failureOf(const HttpReply &reply) const;

    /// Seconds or an HTTP-date (RFC 9110, section 10.2.3), from 0 to an hour; nothing for anything else.
    static std::optional<std::chrono::milliseconds> waitOf(const QByteArray &retryAfter,
                                                           const QDateTime &now);

private:
    WireFailure troubleOf(const HttpReply &reply) const;
    WireFailure refusalOf(const HttpReply &reply) const;
    WireFailure strangerOf(const HttpReply &reply) const;

    QString m_server;
    QDateTime m_now;
};

} // namespace waymark
