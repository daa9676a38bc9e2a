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
                                                       int offset, int limit)
{
    return activityTable().select(
        connection,
        QStringLiteral("WHERE activity.account_id = (SELECT id FROM account WHERE uid = ?) "
                       "ORDER BY activity.at DESC, activity.uid DESC LIMIT ? OFFSET ?"),
        {account.toString(), limit, offset});
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

} // namespace waymark
