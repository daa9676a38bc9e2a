// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/SuppressionsAdd.h"

#include "app/cli/OpenWorkspace.h"
#include "app/cli/SuppressionAnswer.h"
#include "core/work/Suppressions.h"

namespace waymark {

QString SuppressionsAdd::summary() const
{
    return tr("Lets nothing be sent to an address, whether or not it is a contact's.");
}

QList<QCommandLineOption> SuppressionsAdd::options() const
{
    return {
        QCommandLineOption(QStringLiteral("reason"), tr("opted-out, hard-bounce or complaint (opted-out)."),
                           QStringLiteral("reason"), QStringLiteral("opted-out")),
        QCommandLineOption(QStringLiteral("source"), tr("Where that is known from."),
                           QStringLiteral("words")),
        QCommandLineOption(QStringLiteral("on"), tr("The day since when, such as 2026-11-18 (today)."),
                           QStringLiteral("day")),
    };
}

Result<CommandResult> SuppressionsAdd::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    NewSuppression wanted;
    wanted.address = line.positionalArguments().first();
    wanted.source = line.value(QStringLiteral("source"));
    const auto reason = SuppressionAnswer::reasonFrom(line.value(QStringLiteral("reason")));
    WAYMARK_TRY(reason);
    wanted.reason = *reason;
    if (line.isSet(QStringLiteral("on"))) {
        wanted.on = QDate::fromString(line.value(QStringLiteral("on")), Qt::ISODate);
        if (!wanted.on.isValid())
            return failure(ErrorKind::Invalid, tr("--on takes a day such as 2026-11-18."));
    }
    auto workspace = OpenWorkspace::open(context);
    if (!workspace)
        return failure(workspace.error());
    const auto act = workspace->take(Suppressions(workspace->work()).add(wanted));
    WAYMARK_TRY(act);
    const QString text =
        *act != 0 ? tr("Nothing is sent to %1 from now on.") : tr("%1 was on the list already.");
    return CommandResult{text.arg(wanted.address).toUtf8() + '\n',
                         {{QStringLiteral("address"), wanted.address},
                          {QStringLiteral("reason"), SuppressionAnswer::name(*reason)},
                          {QStringLiteral("added"), *act != 0}}};
}

} // namespace waymark
