// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/contacts/StayingContacts.h"

#include "core/store/Connection.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/IdList.h"

namespace waymark {

Result<QSet<QString>> StayingContacts::among(Connection &connection, const QStringList &uids,
                                             const QDateTime &since)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT uid FROM contact WHERE uid IN (SELECT value FROM json_each(?)) "
                       "AND +email_opt_out <> 0"),
        {boundList(QJsonArray::fromStringList(uids))});
    WAYMARK_TRY(rows);
    QSet<QString> staying;
    for (const QVariantList &row : *rows)
        staying.insert(row.first().toString());
    QList<ContactId> ids;
    for (const QString &uid : uids)
        ids.append(ContactId(uid));
    const auto reached = DeliveryRepository::reachedSince(connection, ids, since, {});
    WAYMARK_TRY(reached);
    for (auto it = reached->cbegin(); it != reached->cend(); ++it)
        staying.insert(it.key().toString());
    return staying;
}

} // namespace waymark
