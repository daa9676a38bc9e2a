// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/commands/ActingAdmin.h"

#include "core/domain/Contact.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/people/People.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ActingAdmin)
};

} // namespace

Result<Caller> actingAdmin(ServerDatabase &database, const QString &email, const QString &device)
{
    const auto connection = database.connection();
    if (!connection)
        return failure(connection.error());
    const auto people = People::list(**connection);
    if (!people)
        return failure(people.error());
    const QString address = email.isEmpty() ? email : normalisedEmail(email);
    const auto found = std::find_if(people->cbegin(), people->cend(), [&](const Person &person) {
        return !person.disabled && person.roles.testFlag(Role::Admin) &&
               (address.isEmpty() || normalisedEmail(person.email) == address);
    });
    if (found == people->cend())
        return failure(ErrorKind::NotFound,
                       email.isEmpty() ? Words::tr("There is no admin who can sign in. “waymark-server user "
                                                   "add” makes one, “user enable” lets one in again.")
                                       : Words::tr("There is no admin %1. “waymark-server user list” shows "
                                                   "them all.")
                                             .arg(email));
    return Caller{found->uid, device, {}, found->roles};
}

} // namespace waymark
