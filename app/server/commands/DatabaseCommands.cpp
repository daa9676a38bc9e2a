// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerCommand.h"
#include "app/server/commands/OpenDatabase.h"
#include "core/service/ServerBackup.h"
#include "core/service/ServerCheck.h"
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

/// What was taken over, and what could not be.
QStringList linesAbout(const RestoreKeeper::Kept &kept)
{
    QStringList lines;
    if (kept.tokens + kept.people > 0)
        lines.append(Words::tr("Ended since the backup, and stays so: tokens %L1, users %L2.")
                         .arg(kept.tokens)
                         .arg(kept.people));
    if (kept.addresses + kept.links > 0)
        lines.append(
            Words::tr("Learnt since the backup, and kept: addresses that get no more email %L1, links "
                      "to unsubscribe %L2.")
                .arg(kept.addresses)
                .arg(kept.links));
    if (!kept.isAll)
        lines.append(Words::tr(
            "What was there could not be read, or not to its end. Tokens that were revoked and "
            "users who were disabled since the backup may be good again: look at “token list” and "
            "“user list”. People who unsubscribed since may get email again, and links in emails "
            "that left since may lead nowhere: note unsubscribes that you know of before you send."));
    return lines;
}

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
    const auto lock = lockFolder(call.options, ServerDatabase::IfMissing::Fail);
    if (!lock)
        return failure(lock.error());
    const auto restored = ServerBackup::restore(call.options.dataFolder, call.arguments.first(), call.clock);
    if (!restored)
        return failure(restored.error());
    QStringList lines;
    if (!restored->aside.isEmpty())
        lines.append(Words::tr("What was there is now %1.").arg(restored->aside));
    lines += linesAbout(restored->kept);
    CommandAnswer answer;
    for (const QString &line : std::as_const(lines))
        answer.text += line.toUtf8() + '\n';
    return answer;
}

Result<CommandAnswer> renewEpoch(const CommandCall &call)
{
    const auto lock = lockFolder(call.options, ServerDatabase::IfMissing::Fail);
    if (!lock)
        return failure(lock.error());
    const auto database = openDatabase(call.options, ServerDatabase::IfMissing::Fail);
    if (!database)
        return failure(database.error());
    const auto connection = (*database)->connection();
    if (!connection)
        return failure(connection.error());
    const auto renewed = (*connection)->write([&]() -> Result<void> {
        WAYMARK_TRY(RestoredEmails::mark(**connection));
        return ServerDatabase::renewEpoch(**connection);
    });
    return renewed ? Result<CommandAnswer>(CommandAnswer{}) : failure(renewed.error());
}

Result<CommandAnswer> checkDatabase(const CommandCall &call)
{
    const auto database = openDatabase(call.options, ServerDatabase::IfMissing::Fail);
    if (!database)
        return failure(database.error());
    const auto problems = ServerCheck::problems(**database);
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
