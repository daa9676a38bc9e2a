// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/UserRepository.h"

#include "core/store/SettingRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

namespace {

constexpr QLatin1String selfKey("user.self");

} // namespace

Result<User> UserRepository::find(Connection &connection, const UserId &id)
{
    return userTable().find(connection, id.toString());
}

Result<QList<User>> UserRepository::list(Connection &connection)
{
    return userTable().select(connection, QStringLiteral("ORDER BY name COLLATE NOCASE, id"));
}

Result<QHash<UserId, QString>> UserRepository::names(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT uid, name FROM user"));
    WAYMARK_TRY(rows);
    QHash<UserId, QString> names;
    names.reserve(rows->size());
    for (const QVariantList &row : *rows)
        names.insert(UserId(row.at(0).toString()), row.at(1).toString());
    return names;
}

Result<bool> UserRepository::hasOther(Connection &connection, const UserId &than)
{
    const auto rows = connection.query(QStringLiteral("SELECT EXISTS (SELECT 1 FROM user WHERE uid <> ?)"),
                                       {than.toString()});
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

Result<std::optional<User>> UserRepository::self(Connection &connection)
{
    const auto uid = SettingRepository::value(connection, selfKey);
    if (!uid)
        return failure(uid.error());
    if (!*uid)
        return std::optional<User>();
    auto user = find(connection, UserId(**uid));
    if (!user)
        return failure(user.error());
    return std::optional<User>(std::move(*user));
}

Result<void> UserRepository::save(WriteTransaction &transaction, const User &user)
{
    WAYMARK_TRY(userTable().save(transaction, user));
    return {};
}

Result<void> UserRepository::setSelf(WriteTransaction &transaction, const UserId &id)
{
    if (const auto user = find(transaction.connection(), id); !user)
        return failure(user.error());
    return SettingRepository::setValue(transaction, selfKey, id.toString());
}

} // namespace waymark
