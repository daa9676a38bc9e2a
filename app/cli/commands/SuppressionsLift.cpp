// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/SuppressionsLift.h"

#include "app/cli/OpenWorkspace.h"
#include "app/cli/SuppressionAnswer.h"
#include "core/work/Suppressions.h"

#include <QJsonArray>

namespace waymark {

QString SuppressionsLift::summary() const
{
    return tr("Lets an address get email again. Who did it, when and why stays in the list.");
}

QList<QCommandLineOption> SuppressionsLift::options() const
{
    return {
        QCommandLineOption(QStringLiteral("why"), tr("The reason; there has to be one."),
                           QStringLiteral("words")),
        QCommandLineOption(QStringLiteral("person-asked"),
                           tr("The person themselves asked for it, without which no opt-out and no complaint "
                              "is lifted.")),
    };
}

Result<CommandResult> SuppressionsLift::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const QString address = line.positionalArguments().first();
    auto workspace = OpenWorkspace::open(context);
    if (!workspace)
        return failure(workspace.error());
    Suppressions suppressions(workspace->work());
    const auto held = suppressions.held(address);
    WAYMARK_TRY(held);
    const auto act = workspace->take(suppressions.lift(address, line.value(QStringLiteral("why")),
                                                       line.isSet(QStringLiteral("person-asked"))));
    WAYMARK_TRY(act);
    QJsonArray lifted;
    for (const SuppressedAddress &row : held->suppressions)
        lifted.append(SuppressionAnswer::name(row.reason));
    if (held->erased)
        lifted.append(QStringLiteral("erased"));
    return CommandResult{tr("%1 can be emailed again.").arg(address).toUtf8() + '\n',
                         {{QStringLiteral("address"), address}, {QStringLiteral("lifted"), lifted}}};
}

} // namespace waymark
