// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SyncTokenKey.h"

#include "core/sync/SyncConnection.h"

namespace waymark {

QString syncTokenKey(const SyncConnection &connection)
{
    return QStringLiteral("waymark-server %1 %2 %3")
        .arg(connection.server, connection.user.toString(), connection.device);
}

} // namespace waymark
