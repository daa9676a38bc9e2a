// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/service/Request.h"
#include "core/service/Response.h"

#include <QSet>
#include <QString>

#include <optional>

namespace waymark {

class ServerDatabase;

/// The unsubscribe links of the messages that this server sent (RFC 8058); also those of which it knows only
/// whom they were sent to, because it went back to a backup since.
class WayOut
{
public:
    WayOut(ServerDatabase &database, const Clock &clock) : m_database(database), m_clock(clock) {}

    /// Answers who followed a link: GET shows a page with a button and changes nothing, POST unsubscribes,
    /// once or again. Adds the types that changed to `changed`.
    Response answer(const Request &request, QSet<QString> &changed);

    /// What stands behind "/u/" in the request's path.
    static QString tokenOf(const Request &request);

    /// Whether `token` is one of them. Changes nothing: scanners follow links.
    Result<bool> isKnown(const QString &token);

    /// Takes the recipient of the token's message at their word; the second time nothing is left to do. Gives
    /// the types that changed; nothing for a token that is none.
    Result<std::optional<QSet<QString>>> unsubscribe(const QString &token);

private:
    /// What a token belongs to.
    struct Link
    {
        QString delivery;
        QString address;
    };

    Result<QString> organisation();
    Result<std::optional<Link>> linkOf(const QString &token);

    ServerDatabase &m_database;
    const Clock &m_clock;
};

} // namespace waymark
