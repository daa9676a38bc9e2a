// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QStringList>

#include <memory>
#include <optional>

namespace waymark {

/// What a connection to the event source asked for (RFC 8620, section 7.3).
struct EventSubscription
{
    QString person;    ///< Whose it is.
    QStringList types; ///< Empty for all.
    bool closeAfterState = false;
    int ping = 0;           ///< Seconds between pings; 0 for none.
    QByteArray token;       ///< Checked again now and then: a revoked token ends the stream.
    QByteArray lastEventId; ///< What a client that comes back heard last.
};

class RequestSlot;

/// The answer to a Request. With `events` the transport keeps the connection open and sends what the service
/// announces instead of a body.
struct Response
{
    int status = 200;
    QByteArray contentType;
    QList<QPair<QByteArray, QByteArray>> headers; ///< Further ones.
    QByteArray body;
    std::optional<EventSubscription> events;
    /// Of a large answer: it counts as a request of its user as long as this lives.
    std::shared_ptr<RequestSlot> slot;
};

} // namespace waymark
