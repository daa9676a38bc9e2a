// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/CsvDrop.h"

#include "app/cli/FileImportsOf.h"
#include "app/cli/ProfileWorkspace.h"

#include <algorithm>

namespace waymark {

QString CsvDrop::summary() const
{
    return isOfContacts() ? tr("Leaves an import of contacts at that, which was begun and not ended.")
                          : tr("Leaves an import of accounts at that, which was begun and not ended.");
}

Result<CommandResult> CsvDrop::runNow(const QCommandLineParser &line, const CommandContext &context)
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
    // One of the other kind is the other command's.
    if (std::ranges::find(*unfinished, id, &UnfinishedImport::id) == unfinished->end())
        return failure(ErrorKind::NotFound, tr("There is no such import that was begun and not ended."),
                       id.toString());
    auto future = (*imports)->drop(id);
    (*store)->drain();
    WAYMARK_TRY(future.result());
    return CommandResult{tr("Dropped. Nothing of it is in the workspace.").toUtf8() + '\n',
                         {{QStringLiteral("dropped"), id.toString()}}};
}

} // namespace waymark
