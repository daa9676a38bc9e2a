// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/StoreCheck.h"

#include "app/cli/ProfileWorkspace.h"
#include "core/store/IntegrityCheck.h"

#include <QJsonArray>

namespace waymark {

QString StoreCheck::summary() const
{
    return tr("Looks through the whole workspace for damage.");
}

Result<CommandResult> StoreCheck::runNow(const QCommandLineParser &, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    const auto problems = IntegrityCheck::run((*store)->reader());
    WAYMARK_TRY(problems);

    CommandResult result;
    result.code = problems->isEmpty() ? ExitCode::Done : ExitCode::Problems;
    result.json = {{QStringLiteral("whole"), problems->isEmpty()},
                   {QStringLiteral("problems"), QJsonArray::fromStringList(*problems)}};
    const QString verdict =
        problems->isEmpty()
            ? tr("The workspace is whole.")
            : problems->join(QLatin1Char('\n')) + QLatin1Char('\n') +
                  tr("The workspace is damaged. Go back to a backup with “waymark-cli store restore”.");
    result.text = verdict.toUtf8() + '\n';
    return result;
}

} // namespace waymark
