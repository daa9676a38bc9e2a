// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerCommand.h"
#include "app/server/commands/OpenDatabase.h"
#include "core/service/objects/Change.h"
#include "core/service/people/People.h"
#include "core/service/people/Tokens.h"

#include <QCoreApplication>

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
    CommandAnswer answer;
    WAYMARK_TRY(change(call, [&](Change &transaction) -> Result<void> {
        const auto people = People::list(transaction.connection());
        if (!people)
            return failure(people.error());
        for (const Person &person : *people)
            answer.text += line({person.uid, person.email, person.name, rolesWord(person.roles),
                                 person.disabled ? QStringLiteral("disabled") : QStringLiteral("active")});
        return {};
    }));
    return answer;
}

Result<CommandAnswer> disableUser(const CommandCall &call)
{
    return setDisabled(call, true);
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
    WAYMARK_TRY(change(call, [&](Change &transaction) -> Result<void> {
        const auto person = People::find(transaction.connection(), call.arguments.first());
        if (!person)
            return failure(person.error());
        const auto token =
            Tokens::create(transaction.connection(), *person, call.line.value(QStringLiteral("device")),
                           call.clock.now().addDays(count), call.clock);
        if (!token)
            return failure(token.error());
        answer.text = line({*token});
        return {};
    }));
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
        return Tokens::revoke(transaction.connection(), call.arguments.first(), call.clock);
    }));
    return CommandAnswer{};
}

} // namespace waymark
