// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/CsvHistory.h"

#include "app/cli/FileImportsOf.h"
#include "app/cli/ImportHistoryAnswer.h"
#include "app/cli/ProfileWorkspace.h"

namespace waymark {

QString CsvHistory::summary() const
{
    return isOfContacts() ? tr("Lists the imports of contacts, the newest first.")
                          : tr("Lists the imports of accounts, the newest first.");
}

Result<CommandResult> CsvHistory::runNow(const QCommandLineParser &, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    const auto imports = fileImportsOf(kind(), **store, context);
    if (!imports)
        return failure(imports.error());
    const auto history = (*imports)->history();
    WAYMARK_TRY(history);
    const auto unfinished = (*imports)->unfinished();
    WAYMARK_TRY(unfinished);
    const QString none =
        isOfContacts() ? tr("No contacts were imported yet.") : tr("No accounts were imported yet.");
    return ImportHistoryAnswer::of(*history, none, *unfinished);
}

} // namespace waymark
