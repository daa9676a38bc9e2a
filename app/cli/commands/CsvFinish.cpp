// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/CsvFinish.h"

#include "app/cli/FileImportsOf.h"
#include "app/cli/ImportRun.h"
#include "app/cli/ProfileWorkspace.h"

#include <algorithm>

namespace waymark {

QString CsvFinish::summary() const
{
    return isOfContacts() ? tr("Does an import of contacts again that was begun and not ended.")
                          : tr("Does an import of accounts again that was begun and not ended.");
}

QList<QCommandLineOption> CsvFinish::options() const
{
    return {ImportRun::rejectsOption()};
}

Result<CommandResult> CsvFinish::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToWork(context);
    if (!store)
        return failure(store.error());
    const auto imports = fileImportsOf(kind(), **store, context);
    if (!imports)
        return failure(imports.error());
    const auto unfinished = (*imports)->unfinished();
    WAYMARK_TRY(unfinished);
    const ContactImportId id(line.positionalArguments().first());
    const auto found = std::ranges::find(*unfinished, id, &UnfinishedImport::id);
    if (found == unfinished->end())
        return failure(ErrorKind::NotFound, tr("There is no such import that was begun and not ended."),
                       id.toString());
    return ImportRun::finish(**store, **imports, *found, line);
}

} // namespace waymark
