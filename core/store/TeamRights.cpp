// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/TeamRights.h"

#include "core/store/ChangeSet.h"
#include "core/store/Connection.h"

namespace waymark {

namespace {

Result<bool> isLocalOrAdmin(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT roles FROM sync_connection"));
    WAYMARK_TRY(rows);
    return rows->isEmpty() ||
           rows->first().first().toString().split(QLatin1Char(' ')).contains(QLatin1String("admin"));
}

} // namespace

Result<bool> TeamRights::mayWriteAutomaticFields(Connection &connection)
{
    return isLocalOrAdmin(connection);
}

Result<bool> TeamRights::maySetOrganisation(Connection &connection)
{
    return isLocalOrAdmin(connection);
}

Result<bool> TeamRights::hasTeamsOrganisation(Connection &connection)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM sync_row JOIN organisation USING (uid) WHERE type = ?)"),
        {entityName(EntityType::Organisation)});
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

} // namespace waymark
