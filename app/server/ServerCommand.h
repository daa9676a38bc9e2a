// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/server/ServerOptions.h"
#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QCommandLineParser>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// What a command works with.
struct CommandCall
{
    const ServerOptions &options;
    const QCommandLineParser &line;
    QStringList arguments; ///< Behind the command's words.
    const Clock &clock;
};

/// What a command says, and whether it found something wrong.
struct CommandAnswer
{
    QByteArray text;
    bool foundProblems = false;
};

/// One command of the program.
struct ServerCommand
{
    QString words;     ///< "user add"
    QString arguments; ///< "NAME EMAIL --role ROLE"
    int argumentCount = 0;
    QString summary;
    Result<CommandAnswer> (*run)(const CommandCall &call) = nullptr;
};

/// The commands beside serving.
const QList<ServerCommand> &serverCommands();

/// Each in a file of its own kind.
Result<CommandAnswer> addUser(const CommandCall &call);
Result<CommandAnswer> listUsers(const CommandCall &call);
Result<CommandAnswer> disableUser(const CommandCall &call);
Result<CommandAnswer> enableUser(const CommandCall &call);
Result<CommandAnswer> createToken(const CommandCall &call);
Result<CommandAnswer> listTokens(const CommandCall &call);
Result<CommandAnswer> revokeToken(const CommandCall &call);
Result<CommandAnswer> makeBackup(const CommandCall &call);
Result<CommandAnswer> restoreBackup(const CommandCall &call);
Result<CommandAnswer> renewEpoch(const CommandCall &call);
Result<CommandAnswer> checkDatabase(const CommandCall &call);
Result<CommandAnswer> importAccounts(const CommandCall &call);
Result<CommandAnswer> organisation(const CommandCall &call);

/// Serves until SIGTERM or SIGINT.
Result<void> serve(const ServerOptions &options, const Clock &clock);

} // namespace waymark
