// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ActivityRepository.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

Result<Activity> ActivityRepository::find(Connection &connection, const ActivityId &id)
{
    return activityTable().find(connection, id.toString());
}

Result<QList<Activity>> ActivityRepository::forAccount(Connection &connection, const AccountId &account,
                                                       int limit, const std::optional<Activity> &after)
{
    QVariantList binds{account.toString()};
    QString older;
    if (after) {
        older = QStringLiteral("AND (activity.at, activity.uid) < (?, ?) ");
        binds += {Codec<QDateTime>::encode(after->at), after->id.toString()};
    }
    return activityTable().select(
        connection,
        QStringLiteral("WHERE activity.account_id = (SELECT id FROM account WHERE uid = ?) %1"
                       "ORDER BY activity.at DESC, activity.uid DESC LIMIT ?")
            .arg(older),
        binds + QVariantList{limit});
}

Result<int> ActivityRepository::countForAccount(Connection &connection, const AccountId &account)
{
    const auto rows = connection.query(QStringLiteral("SELECT count(*) FROM activity WHERE account_id = "
                                                      "(SELECT id FROM account WHERE uid = ?)"),
                                       {account.toString()});
    if (!rows)
        return failure(rows.error());
    return rows->first().first().toInt();
}

Result<void> ActivityRepository::save(WriteTransaction &transaction, const Activity &activity)
{
    WAYMARK_TRY(activityTable().save(transaction, activity));
    return {};
}

Result<void> ActivityRepository::remove(WriteTransaction &transaction, const ActivityId &id)
{
    return activityTable().remove(transaction, id.toString());
}

} // namespace waymark
