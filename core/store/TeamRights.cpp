// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/TeamRights.h"

#include "core/store/Connection.h"

namespace waymark {

Result<bool> TeamRights::mayWriteAutomaticFields(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT roles FROM sync_connection"));
    WAYMARK_TRY(rows);
    return rows->isEmpty() ||
           rows->first().first().toString().split(QLatin1Char(' ')).contains(QLatin1String("admin"));
}

} // namespace waymark
