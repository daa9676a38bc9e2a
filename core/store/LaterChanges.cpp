// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/LaterChanges.h"

#include "core/store/Connection.h"
#include "core/store/IdList.h"
#include "core/store/Journal.h"

namespace waymark {

/// Most have nothing later at all, which one statement says of all of them.
Result<QSet<QString>> LaterChanges::among(Connection &connection, qint64 transaction, EntityType type,
                                          const QStringList &uids)
{
    const QVariantList binds{entityName(type), boundList(QJsonArray::fromStringList(uids)), transaction};
    const auto rows = connection.query(
        QStringLiteral("SELECT uid FROM journal_entry WHERE type = ? "
                       "AND uid IN (SELECT value FROM json_each(?)) AND transaction_number > ? "
                       "UNION SELECT uid FROM sync_row WHERE type = ? "
                       "AND uid IN (SELECT value FROM json_each(?)) AND changed_in > ?"),
        binds + binds);
    WAYMARK_TRY(rows);
    QSet<QString> changed;
    for (const QVariantList &row : *rows) {
        const QString uid = row.first().toString();
        const auto stands = Journal::changedAfter(connection, transaction, type, uid);
        WAYMARK_TRY(stands);
        if (*stands)
            changed.insert(uid);
    }
    return changed;
}

} // namespace waymark
