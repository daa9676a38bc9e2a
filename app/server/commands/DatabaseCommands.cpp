// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerCommand.h"
#include "app/server/commands/OpenDatabase.h"
#include "core/service/ServerBackup.h"
#include "core/service/sending/RestoredEmails.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DatabaseCommands)
};

} // namespace

Result<CommandAnswer> makeBackup(const CommandCall &call)
{
    const auto database = openDatabase(call.options, ServerDatabase::IfMissing::Fail);
    if (!database)
        return failure(database.error());
    WAYMARK_TRY(ServerBackup::make(**database, QFileInfo(call.arguments.first()).absoluteFilePath()));
    return CommandAnswer{};
}

Result<CommandAnswer> restoreBackup(const CommandCall &call)
{
    if (call.options.database.engine != DatabaseAddress::Engine::Sqlite)
        return failure(ErrorKind::Unsupported,
                       Words::tr("PostgreSQL has its own tools for going back to a backup: use pg_restore, "
                                 "and “new-epoch” afterwards."));
    const auto lock = lockFolder(call.options);
    if (!lock)
        return failure(lock.error());
    const auto restored = ServerBackup::restore(call.options.dataFolder, call.arguments.first(), call.clock);
    if (!restored)
        return failure(restored.error());
    QStringList lines;
    if (!restored->aside.isEmpty())
        lines.append(Words::tr("What was there is now %1.").arg(restored->aside));
    if (restored->tokens + restored->people > 0)
        lines.append(Words::tr("Ended since the backup, and stays so: tokens %1, users %2.")
                         .arg(restored->tokens)
                         .arg(restored->people));
    if (!restored->isEndedKnown)
        lines.append(
            Words::tr("What was there could not be read. Tokens that were revoked and users who were "
                      "disabled since the backup are good again: look at “token list” and “user list”."));
    CommandAnswer answer;
    for (const QString &line : std::as_const(lines))
        answer.text += line.toUtf8() + '\n';
    return answer;
}

Result<CommandAnswer> renewEpoch(const CommandCall &call)
{
    const auto lock = lockFolder(call.options);
    if (!lock)
        return failure(lock.error());
    const auto database = openDatabase(call.options, ServerDatabase::IfMissing::Fail);
    if (!database)
        return failure(database.error());
    const auto connection = (*database)->connection();
    if (!connection)
        return failure(connection.error());
    WAYMARK_TRY(RestoredEmails::mark(**connection));
    WAYMARK_TRY(ServerDatabase::renewEpoch(**connection));
    return CommandAnswer{};
}

Result<CommandAnswer> checkDatabase(const CommandCall &call)
{
    const auto database = openDatabase(call.options, ServerDatabase::IfMissing::Fail);
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
