// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/protocol/Role.h"

#include <QDateTime>
#include <QString>

namespace waymark {

/// The server that a workspace is connected to. The token is in the system's key store, not here.
struct SyncConnection
{
    QString server;     ///< "https://host:port", without a slash at its end.
    QString apiAccount; ///< The JMAP account: the team's workspace.
    QString device;     ///< The id that the token was given for; begins every Idempotency-Key.
    QString deviceName; ///< As the person called this device.
    UserId user;        ///< The person's Identity on the server.
    QString userName;   ///< As the session calls them.
    Roles roles;        ///< What the session says that they are.
    QDateTime connectedAt;
    QDateTime syncedAt; ///< When all was last the same on both sides; null until then.
    bool paused = false;

    bool operator==(const SyncConnection &) const = default;
};

} // namespace waymark
