// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/RefusedObjects.h"

#include "core/store/Connection.h"
#include "core/store/IdList.h"

#include <QJsonArray>

namespace waymark {

Result<bool> RefusedObjects::note(Connection &connection, const SyncType &type, const QString &uid,
                                  const QString &why)
{
    if (uid.isEmpty()) // Nothing to ask for.
        return true;
    const auto noted = connection.execute(
        QStringLiteral(
            "INSERT INTO sync_refused (type, uid, why) VALUES (?, ?, ?) ON CONFLICT (type, uid) DO "
            "UPDATE SET why = excluded.why WHERE why <> excluded.why"),
        {type.stored(), uid, why.isNull() ? QStringLiteral("") : why});
    WAYMARK_TRY(noted);
    return *noted > 0;
}

Result<void> RefusedObjects::settle(Connection &connection, const SyncType &type, const QStringList &uids)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM sync_refused WHERE type = ? AND uid IN (SELECT value FROM json_each(?))"),
        {type.stored(), boundList(QJsonArray::fromStringList(uids))}));
    return {};
}

Result<void> RefusedObjects::wantAll(Connection &connection)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT OR IGNORE INTO sync_wanted (type, uid) SELECT type, uid FROM sync_refused")));
    return {};
}

} // namespace waymark
