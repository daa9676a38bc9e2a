// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerCommand.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ServerCommand)
};

} // namespace

const QList<ServerCommand> &serverCommands()
{
    static const QList<ServerCommand> commands{
        {QStringLiteral("user add"), QStringLiteral("NAME EMAIL --role tam|admin|both"), 2,
         Words::tr("Adds a user."), addUser},
        {QStringLiteral("user list"), QString(), 0, Words::tr("Lists all users."), listUsers},
        {QStringLiteral("user disable"), QStringLiteral("EMAIL"), 1,
         Words::tr("No token of theirs is taken any more."), disableUser},
        {QStringLiteral("user enable"), QStringLiteral("EMAIL"), 1, Words::tr("Takes that back."),
         enableUser},
        {QStringLiteral("token create"), QStringLiteral("EMAIL --device NAME [--days N]"), 1,
         Words::tr("Makes a token for a user's device and shows it, this once."), createToken},
        {QStringLiteral("token list"), QString(), 0, Words::tr("Lists all tokens, without their secrets."),
         listTokens},
        {QStringLiteral("token revoke"), QStringLiteral("ID"), 1,
         Words::tr("The token is not taken any more."), revokeToken},
        {QStringLiteral("backup"), QStringLiteral("FILE"), 1,
         Words::tr("Copies the database to FILE; the server may run."), makeBackup},
        {QStringLiteral("restore"), QStringLiteral("FILE"), 1,
         Words::tr("Puts a backup in the database's place; the server must not run."), restoreBackup},
        {QStringLiteral("new-epoch"), QString(), 0,
         Words::tr("After a copy was put back by other means: clients sync anew; the server must not run."),
         renewEpoch},
        {QStringLiteral("import-accounts"), QStringLiteral("FILE [--dry-run]"), 1,
         Words::tr("Makes and updates accounts from the CSV FILE; the server may run."), importAccounts},
        {QStringLiteral("organisation"), QStringLiteral("[--name NAME] [--address LINE]… [--time-zone ZONE]"),
         0, Words::tr("Shows what the team's emails say of it, or sets it; the server may run."),
         organisation},
        {QStringLiteral("check"), QString(), 0, Words::tr("Looks through the whole database."),
         checkDatabase},
    };
    return commands;
}

} // namespace waymark
