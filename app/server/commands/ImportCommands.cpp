// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/imports/ImportLine.h"
#include "app/server/ServerCommand.h"
#include "app/server/accounts/AccountFileImport.h"
#include "app/server/accounts/ScratchWorkspace.h"
#include "app/server/commands/ActingAdmin.h"
#include "app/server/commands/OpenDatabase.h"
#include "core/contacts/accounts/AccountImports.h"
#include "core/csv/CsvFile.h"
#include "core/service/people/People.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportCommands)
};

constexpr qsizetype problemsShown = 200;

/// Who gets new accounts of which the file names no manager; empty for nobody.
Result<UserId> managerOf(ServerDatabase &database, const QString &email)
{
    if (email.isEmpty())
        return UserId();
    const auto connection = database.connection();
    if (!connection)
        return failure(connection.error());
    const auto person = People::find(**connection, email);
    if (!person)
        return failure(person.error());
    if (person->disabled || !person->roles.testFlag(Role::Tam))
        return failure(ErrorKind::NotFound,
                       Words::tr("%1 is no technical account manager. “waymark-server user list” shows all.")
                           .arg(email));
    return UserId(person->uid);
}

QByteArray line(const QString &name, qint64 count)
{
    return name.toUtf8() + '\t' + QByteArray::number(count) + '\n';
}

/// Counts first, then what is wrong with which row.
CommandAnswer answerOf(const AccountFileImport::Outcome &outcome, bool isDryRun)
{
    const ImportPlan &plan = outcome.plan;
    CommandAnswer answer;
    answer.text = line(QStringLiteral("rows"), plan.rows);
    for (const ImportVerdict verdict : importVerdicts()) {
        if (plan.count(verdict) > 0)
            answer.text += line(verdictName(verdict), plan.count(verdict));
    }
    for (const ImportProblem &problem : plan.problems.mid(0, problemsShown))
        answer.text += Words::tr("Row %1: %2").arg(problem.row).arg(problem.sentence).toUtf8() + '\n';
    if (plan.problemCount > problemsShown)
        answer.text +=
            Words::tr("There are more problems: %1 in all.").arg(plan.problemCount).toUtf8() + '\n';
    for (const auto &[row, refusal] : outcome.refusals)
        answer.text +=
            Words::tr("Row %1: the server refuses it: %2").arg(row).arg(refusal.why).toUtf8() + '\n';
    if (outcome.nobodys > 0 && outcome.refusals.isEmpty())
        answer.text +=
            Words::tr("New accounts without a technical account manager: %L1. Only admins see them. "
                      "--tam EMAIL, a column of the file, or an admin in the desktop gives them to "
                      "somebody.")
                .arg(outcome.nobodys)
                .toUtf8() +
            '\n';
    if (isDryRun)
        answer.text += Words::tr("Nothing was changed: this was a dry run.").toUtf8() + '\n';
    else if (!outcome.refusals.isEmpty())
        answer.text += Words::tr("Nothing was changed. Mend the rows, or import again where somebody changed "
                                 "the accounts meanwhile.")
                           .toUtf8() +
                       '\n';
    else if (plan.changesNothing())
        answer.text += Words::tr("Nothing was changed: no row changes anything.").toUtf8() + '\n';
    answer.foundProblems = plan.leavesOut() || !outcome.refusals.isEmpty();
    return answer;
}

} // namespace

Result<CommandAnswer> importAccounts(const CommandCall &call)
{
    const auto file = ImportLine::openFile(call.arguments.first(), call.line);
    if (!file)
        return failure(file.error());
    const auto database = openDatabase(call.options, ServerDatabase::IfMissing::Fail);
    if (!database)
        return failure(database.error());
    const auto admin =
        actingAdmin(**database, call.line.value(QStringLiteral("as")), QStringLiteral("import-accounts"));
    if (!admin)
        return failure(admin.error());
    const auto manager = managerOf(**database, call.line.value(QStringLiteral("tam")));
    if (!manager)
        return failure(manager.error());
    const LocalCalls server(**database, *admin, call.clock);
    const auto workspace = ScratchWorkspace::make(server, *admin, call.clock);
    if (!workspace)
        return failure(workspace.error());
    const AccountImports imports({(*workspace)->store(), call.clock, UserId(admin->person)});
    const auto settings = ImportLine::settings(call.line, imports, *file);
    if (!settings)
        return failure(settings.error());
    const bool isDryRun = call.line.isSet(QStringLiteral("dry-run"));
    const auto outcome =
        AccountFileImport(**workspace, server, call.clock).run(*file, *settings, *manager, isDryRun);
    if (!outcome)
        return failure(outcome.error());
    return answerOf(*outcome, isDryRun);
}

} // namespace waymark
