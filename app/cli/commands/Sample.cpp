// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/Sample.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/TextTable.h"
#include "core/base/Clock.h"
#include "core/work/generator/WorkspaceGenerator.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace waymark {

namespace {

/// Room for every integer that a workspace can number.
constexpr int mostRows = 10'000'000;

Result<int> countOf(const QCommandLineParser &line, const QString &option)
{
    bool isNumber = false;
    const int number = line.value(option).toInt(&isNumber);
    if (!isNumber || number < 0 || number > mostRows)
        return failure(
            ErrorKind::Invalid,
            Sample::tr("--%1 takes a number from 0 to %2.").arg(option, QString::number(mostRows)));
    return number;
}

Result<GeneratorPlan> planFrom(const QCommandLineParser &line, const Clock &clock)
{
    if (!line.isSet(QStringLiteral("profile")))
        return failure(ErrorKind::Invalid,
                       Sample::tr("Name a folder with --profile: invented data never goes into the usual "
                                  "workspace."));
    GeneratorPlan plan;
    const auto accounts = countOf(line, QStringLiteral("accounts"));
    WAYMARK_TRY(accounts);
    const auto contacts = countOf(line, QStringLiteral("contacts"));
    WAYMARK_TRY(contacts);
    plan.accounts = *accounts;
    plan.contacts = *contacts;
    bool isNumber = false;
    plan.seed = line.value(QStringLiteral("seed")).toULongLong(&isNumber);
    if (!isNumber)
        return failure(ErrorKind::Invalid, Sample::tr("--seed takes a number."));
    plan.today = line.isSet(QStringLiteral("today"))
                     ? QDate::fromString(line.value(QStringLiteral("today")), Qt::ISODate)
                     : clock.today(QTimeZone::utc());
    if (!plan.today.isValid())
        return failure(ErrorKind::Invalid, Sample::tr("--today takes a day such as 2026-11-18."));
    return plan;
}

} // namespace

QString Sample::summary() const
{
    return tr("Makes a new workspace with invented accounts, people and CTAs, in any number.");
}

QList<QCommandLineOption> Sample::options() const
{
    const QString number = QStringLiteral("number");
    return {
        QCommandLineOption(QStringLiteral("accounts"), tr("How many accounts (100)."), number,
                           QStringLiteral("100")),
        QCommandLineOption(QStringLiteral("contacts"), tr("How many contacts (1000)."), number,
                           QStringLiteral("1000")),
        QCommandLineOption(QStringLiteral("seed"), tr("The same seed and day make the same data (1)."),
                           number, QStringLiteral("1")),
        QCommandLineOption(QStringLiteral("today"), tr("The day that all dates are told from (today)."),
                           QStringLiteral("day")),
    };
}

Result<CommandResult> Sample::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto plan = planFrom(line, context.clock);
    WAYMARK_TRY(plan);
    const QString path = ProfileWorkspace::path(context);
    // To open it would already bring it up to date and tidy it, by the clock of the day that was asked for.
    if (QFileInfo::exists(path))
        return failure(ErrorKind::Conflict,
                       tr("%1 is there already. Invented data goes into a workspace of its own: name another "
                          "folder.")
                           .arg(path));
    const FixedClock morning(plan->now());
    const auto store = Store::open(path, morning);
    if (!store)
        return failure(store.error());
    QElapsedTimer timer;
    timer.start();
    const auto made = WorkspaceGenerator(**store, *plan).run();
    WAYMARK_TRY(made);
    const qint64 milliseconds = std::max<qint64>(1, timer.elapsed());

    TextTable table;
    table.addRow({tr("Workspace"), path});
    table.addRow({tr("Accounts"), counted(made->accounts)});
    table.addRow({tr("Contacts"), counted(made->contacts)});
    table.addRow({tr("CTAs"), counted(made->ctas)});
    table.addRow({tr("Tasks"), counted(made->tasks)});
    table.addRow({tr("Rows a second"), counted(qint64(made->total()) * 1000 / milliseconds)});
    return CommandResult{table.toText(),
                         {{QStringLiteral("path"), path},
                          {QStringLiteral("accounts"), made->accounts},
                          {QStringLiteral("contacts"), made->contacts},
                          {QStringLiteral("ctas"), made->ctas},
                          {QStringLiteral("tasks"), made->tasks},
                          {QStringLiteral("milliseconds"), milliseconds}}};
}

} // namespace waymark
