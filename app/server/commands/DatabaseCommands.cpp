// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerCommand.h"
#include "app/server/commands/OpenDatabase.h"
#include "core/service/ServerBackup.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DatabaseCommands)
};

} // namespace

Result<CommandAnswer> makeBackup(const CommandCall &call)
{
    const auto database = openDatabase(call.options);
    if (!database)
        return failure(database.error());
    WAYMARK_TRY(ServerBackup::make(**database, QFileInfo(call.arguments.first()).absoluteFilePath()));
    return CommandAnswer{};
}

Result<CommandAnswer> restoreBackup(const CommandCall &call)
{
    if (call.options.database.engine != DatabaseAddress::Engine::Sqlite)
        return failure(ErrorKind::Unsupported,
                       Words::tr("PostgreSQL has its own tools for going back to a backup: use pg_restore."));
    const auto lock = lockFolder(call.options);
    if (!lock)
        return failure(lock.error());
    const auto aside = ServerBackup::restore(call.options.dataFolder, call.arguments.first(), call.clock);
    if (!aside)
        return failure(aside.error());
    CommandAnswer answer;
    if (!aside->isEmpty())
        answer.text = (Words::tr("What was there is now %1.").arg(*aside) + u'\n').toUtf8();
    return answer;
}

Result<CommandAnswer> checkDatabase(const CommandCall &call)
{
    const auto database = openDatabase(call.options);
    if (!database)
        return failure(database.error());
    const auto problems = ServerBackup::problems(**database);
    if (!problems)
        return failure(problems.error());
    CommandAnswer answer;
    answer.foundProblems = !problems->isEmpty();
    const QString text =
        problems->isEmpty() ? Words::tr("Everything is as it should be.") : problems->join(u'\n');
    answer.text = (text + u'\n').toUtf8();
    return answer;
}

} // namespace waymark
