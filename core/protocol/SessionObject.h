// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/ProtocolLimits.h"

#include <QJsonObject>
#include <QString>

namespace waymark {

/// What the session resource says (RFC 8620, section 2) to one user.
struct SessionObject
{
    QString userName;
    QString workspace;     ///< The one JMAP account: the team's workspace.
    QString workspaceName; ///< The organisation's.
    QString state;         ///< Changes when anything else here does.
    QString baseUrl;       ///< "https://host:port", without a slash at its end.
    QString user;          ///< Id of the user's identity.
    QString device;        ///< What the token was given for; begins every Idempotency-Key.
    bool tam = false;
    bool admin = false;
    bool sending = false; ///< The server has a relay and takes Submissions.
    ProtocolLimits limits;

    QJsonObject toJson() const;
};

} // namespace waymark
