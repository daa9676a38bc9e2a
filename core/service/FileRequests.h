// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/protocol/ProtocolLimits.h"
#include "core/service/Request.h"
#include "core/service/Response.h"
#include "core/service/people/Caller.h"

#include <QString>
#include <QStringList>

namespace waymark {

class ServerDatabase;

/// Uploads and downloads of files (RFC 8620, section 6).
class FileRequests
{
public:
    FileRequests(ServerDatabase &database, const ProtocolLimits &limits, const Clock &clock)
        : m_database(database), m_limits(limits), m_clock(clock)
    {
    }

    Response upload(const Caller &caller, const Request &request, const QString &account) const;
    /// `path` has the account's and the blob's ids as its parts 3 and 4.
    Response download(const Caller &caller, const Request &request, const QStringList &path) const;

private:
    ServerDatabase &m_database;
    const ProtocolLimits &m_limits;
    const Clock &m_clock;
};

} // namespace waymark
