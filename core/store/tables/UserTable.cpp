// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/User.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

const Table<User> &userTable()
{
    static const Table<User> table(EntityType::User, "user",
                                   {
                                       property<User>("name", &User::name),
                                       property<User>("email", &User::email),
                                       property<User>("title", &User::title),
                                       property<User>("replyTo", &User::replyTo),
                                       property<User>("signature", &User::signature),
                                       property<User>("tam", &User::tam),
                                       property<User>("admin", &User::admin),
                                       property<User>("sample", &User::sample),
                                   });
    return table;
}

} // namespace waymark
