// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerCommand.h"
#include "app/server/commands/OpenDatabase.h"
#include "core/service/objects/Change.h"
#include "core/service/people/People.h"
#include "core/service/people/Tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PeopleCommands)
};

Result<Roles> rolesFrom(const QString &word)
{
    if (word == QLatin1String("tam"))
        return Roles(Role::Tam);
    if (word == QLatin1String("admin"))
        return Roles(Role::Admin);
    if (word == QLatin1String("both"))
        return everybody;
    return failure(ErrorKind::Invalid,
                   Words::tr("Say what the user is: --role tam, --role admin or --role both."));
}

QString rolesWord(Roles roles)
{
    return roles == everybody            ? QStringLiteral("both")
           : roles.testFlag(Role::Admin) ? QStringLiteral("admin")
                                         : QStringLiteral("tam");
}

QByteArray line(const QStringList &cells)
{
    return (cells.join(u'\t') + u'\n').toUtf8();
}

/// Runs `work` in one transaction of the database.
Result<void> change(const CommandCall &call, const std::function<Result<void>(Change &)> &work,
                    ServerDatabase::IfMissing ifMissing = ServerDatabase::IfMissing::Fail)
{
    const auto database = openDatabase(call.options, ifMissing);
    if (!database)
        return failure(database.error());
    const auto connection = (*database)->connection();
    if (!connection)
        return failure(connection.error());
    return (*connection)->write([&]() -> Result<void> {
        auto begun = Change::begin(**connection);
        if (!begun)
            return failure(begun.error());
        WAYMARK_TRY(work(*begun));
        const auto types = begun->finish();
        return types ? Result<void>() : failure(types.error());
    });
}

Result<QList<Person>> peopleOf(const CommandCall &call)
{
    const auto database = openDatabase(call.options, ServerDatabase::IfMissing::Fail);
    const auto connection = database ? (*database)->connection() : failure(database.error());
    return connection ? People::list(**connection) : failure(connection.error());
}

/// A device has one token: with two, two computers would count one sequence of changes.
Result<void> endOthersOf(SqlConnection &connection, const Person &person, const QString &device,
                         const Clock &clock)
{
    const auto tokens = Tokens::list(connection);
    if (!tokens)
        return failure(tokens.error());
    for (const Tokens::Row &token : *tokens) {
        if (token.person == person.uid && token.device == device && token.revokedAt.isNull())
            WAYMARK_TRY(Tokens::revoke(connection, token.id, clock));
    }
    return {};
}

/// Gives the device its one token.
Result<QString> renewToken(SqlConnection &connection, const CommandCall &call, int days)
{
    const auto person = People::find(connection, call.arguments.first());
    if (!person)
        return failure(person.error());
    if (person->disabled)
        return failure(ErrorKind::Conflict,
                       Words::tr("%1 is disabled, so that no token of theirs is taken. “waymark-server user "
                                 "enable” comes first.")
                           .arg(person->email));
    const QString device = call.line.value(QStringLiteral("device"));
    WAYMARK_TRY(endOthersOf(connection, *person, device, call.clock));
    return Tokens::create(connection, *person, device, call.clock.now().addDays(days), call.clock);
}

Result<CommandAnswer> setDisabled(const CommandCall &call, bool disabled)
{
    WAYMARK_TRY(change(call, [&](Change &transaction) -> Result<void> {
        const auto person = People::find(transaction.connection(), call.arguments.first());
        return person ? People::setDisabled(transaction, *person, disabled) : failure(person.error());
    }));
    return CommandAnswer{};
}

} // namespace

Result<CommandAnswer> addUser(const CommandCall &call)
{
    const auto roles = rolesFrom(call.line.value(QStringLiteral("role")));
    if (!roles)
        return failure(roles.error());
    CommandAnswer answer;
    const auto add = [&](Change &transaction) -> Result<void> {
        const auto person =
            People::add(transaction, call.arguments.at(0), call.arguments.at(1), *roles, call.clock);
        if (!person)
            return failure(person.error());
        answer.text = line({person->uid});
        return {};
    };
    WAYMARK_TRY(change(call, add, ServerDatabase::IfMissing::Make));
    return answer;
}

Result<CommandAnswer> listUsers(const CommandCall &call)
{
    const auto people = peopleOf(call);
    if (!people)
        return failure(people.error());
    CommandAnswer answer;
    for (const Person &person : *people)
        answer.text += line({person.uid, person.email, person.name, rolesWord(person.roles),
                             person.disabled ? QStringLiteral("disabled") : QStringLiteral("active")});
    return answer;
}

Result<CommandAnswer> disableUser(const CommandCall &call)
{
    auto answer = setDisabled(call, true);
    if (!answer)
        return answer;
    const auto people = peopleOf(call);
    if (!people)
        return failure(people.error());
    const bool hasAdmin = std::any_of(people->cbegin(), people->cend(), [](const Person &person) {
        return !person.disabled && person.roles.testFlag(Role::Admin);
    });
    if (!hasAdmin)
        answer->text =
            Words::tr("No admin is left who can sign in. “user add” with --role admin makes one.").toUtf8() +
            '\n';
    return answer;
}

Result<CommandAnswer> enableUser(const CommandCall &call)
{
    return setDisabled(call, false);
}

Result<CommandAnswer> createToken(const CommandCall &call)
{
    const QString days = call.line.value(QStringLiteral("days"));
    bool isNumber = true;
    const int count = days.isEmpty() ? 365 : days.toInt(&isNumber);
    if (!isNumber || count < 1 || count > 3650)
        return failure(ErrorKind::Invalid, Words::tr("A token is good for 1 to 3650 days."));
    CommandAnswer answer;
    const auto work = [&](Change &transaction) -> Result<void> {
        const auto token = renewToken(transaction.connection(), call, count);
        if (!token)
            return failure(token.error());
        answer.text = line({*token});
        return {};
    };
    WAYMARK_TRY(change(call, work));
    return answer;
}

Result<CommandAnswer> listTokens(const CommandCall &call)
{
    CommandAnswer answer;
    WAYMARK_TRY(change(call, [&](Change &transaction) -> Result<void> {
        const auto tokens = Tokens::list(transaction.connection());
        if (!tokens)
            return failure(tokens.error());
        for (const Tokens::Row &token : *tokens)
            answer.text +=
                line({token.id, token.person, token.device, token.expiresAt.toString(Qt::ISODate),
                      token.revokedAt.isNull() ? QStringLiteral("active") : QStringLiteral("revoked")});
        return {};
    }));
    return answer;
}

Result<CommandAnswer> revokeToken(const CommandCall &call)
{
    WAYMARK_TRY(change(call, [&](Change &transaction) {
        // The whole token says its id, too.
        return Tokens::revoke(transaction.connection(), call.arguments.first().section(u'.', 0, 0),
                              call.clock);
    }));
    return CommandAnswer{};
}

} // namespace waymark
