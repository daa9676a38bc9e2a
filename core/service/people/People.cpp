// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/people/People.h"

#include "core/base/Uid.h"
#include "core/domain/Contact.h"
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/AccountAccess.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/objects/Scopes.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::People)
};

const TypeSchema &identity()
{
    return *typeSchema(QStringLiteral("Identity"));
}

Result<QJsonObject> identityOf(const Person &person)
{
    const auto checked = checkedCreate(
        identity(), {{QStringLiteral("name"), person.name}, {QStringLiteral("email"), person.email}},
        everybody);
    if (!checked)
        return failure(ErrorKind::Invalid,
                       Words::tr("The user's name or address cannot be used. Check both."),
                       checked.error().description);
    QJsonObject content = *checked;
    content.insert(QStringLiteral("uid"), person.uid);
    content.insert(QStringLiteral("tam"), person.roles.testFlag(Role::Tam));
    content.insert(QStringLiteral("admin"), person.roles.testFlag(Role::Admin));
    return content;
}

Person personFrom(const QVariantList &row)
{
    const QJsonObject content = QJsonDocument::fromJson(row.at(4).toByteArray()).object();
    Roles roles;
    roles.setFlag(Role::Tam, row.at(1).toInt() != 0);
    roles.setFlag(Role::Admin, row.at(2).toInt() != 0);
    return {row.at(0).toString(), content.value(QStringLiteral("name")).toString(),
            content.value(QStringLiteral("email")).toString(), roles, row.at(3).toInt() != 0};
}

Result<QList<Person>> peopleWhere(SqlConnection &connection, const QString &condition,
                                  const QVariantList &binds)
{
    // By the address that their Identity has now, which an admin can change.
    const auto rows = connection.query(
        QStringLiteral("SELECT p.uid, p.tam, p.admin, p.disabled, o.content "
                       "FROM person p JOIN object o ON o.uid = p.uid AND o.type = 'Identity' "
                       "LEFT JOIN object_unique u ON u.object = o.id AND u.property = 'Identity/email' ") +
            condition + QStringLiteral(" ORDER BY u.value, p.uid"),
        binds);
    if (!rows)
        return failure(rows.error());
    QList<Person> people;
    for (const QVariantList &row : *rows)
        people.append(personFrom(row));
    return people;
}

} // namespace

Result<Person> People::add(Change &change, const QString &name, const QString &email, Roles roles,
                           const Clock &clock)
{
    const Person person{newUid("usr"), name.trimmed(), email.trimmed(), roles, false};
    if (person.name.isEmpty() || !isEmailAddress(person.email) || roles == nobody)
        return failure(ErrorKind::Invalid, Words::tr("A user needs a name, an email address and a role."));
    SqlConnection &connection = change.connection();
    const auto others =
        peopleWhere(connection, QStringLiteral("WHERE u.value = ?"), {normalisedEmail(person.email)});
    if (!others)
        return failure(others.error());
    if (!others->isEmpty())
        return failure(ErrorKind::Conflict, Words::tr("%1 is a user already.").arg(person.email));
    const auto content = identityOf(person);
    if (!content)
        return failure(content.error());
    // The column email_key, of the first schema, is not read: it has something that nobody else has.
    WAYMARK_TRY(connection.execute(QStringLiteral("INSERT INTO person (uid, email_key, tam, admin, disabled, "
                                                  "created_at) VALUES (?, ?, ?, ?, 0, ?)"),
                                   {person.uid, person.uid, roles.testFlag(Role::Tam) ? 1 : 0,
                                    roles.testFlag(Role::Admin) ? 1 : 0, clock.now().toMSecsSinceEpoch()}));
    WAYMARK_TRY(ObjectStore::insert(change, identity(), person.uid, QStringLiteral("-"), *content));
    WAYMARK_TRY(AccountAccess::give(change, person.uid, scopeOfEverybody()));
    WAYMARK_TRY(AccountAccess::give(change, person.uid, scopeOfUser(person.uid)));
    if (roles.testFlag(Role::Admin))
        WAYMARK_TRY(AccountAccess::give(change, person.uid, scopeOfAdmins()));
    return person;
}

Result<QList<Person>> People::list(SqlConnection &connection)
{
    return peopleWhere(connection, QString(), {});
}

Result<Person> People::find(SqlConnection &connection, const QString &email)
{
    const auto people =
        peopleWhere(connection, QStringLiteral("WHERE u.value = ?"), {normalisedEmail(email)});
    if (!people)
        return failure(people.error());
    if (people->isEmpty())
        return failure(
            ErrorKind::NotFound,
            Words::tr("There is no user %1. “waymark-server user list” shows them all.").arg(email));
    return people->first();
}

Result<void> People::setDisabled(Change &change, const Person &person, bool disabled)
{
    WAYMARK_TRY(change.connection().execute(QStringLiteral("UPDATE person SET disabled = ? WHERE uid = ?"),
                                            {disabled ? 1 : 0, person.uid}));
    const auto object = ObjectStore::find(change.connection(), identity(), person.uid);
    if (!object)
        return failure(object.error());
    QJsonObject content = (*object)->content;
    content.insert(QStringLiteral("disabled"), disabled);
    if (content == (*object)->content)
        return {};
    const auto updated = ObjectStore::update(change, identity(), **object, content);
    return updated ? Result<void>() : failure(updated.error());
}

} // namespace waymark
