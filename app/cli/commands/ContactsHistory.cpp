// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/ContactsHistory.h"

#include "app/cli/ImportHistoryAnswer.h"
#include "app/cli/ProfileWorkspace.h"
#include "core/contacts/ContactImports.h"
#include "core/store/ContactImportRepository.h"

namespace waymark {

QString ContactsHistory::summary() const
{
    return tr("Lists the imports of contacts, the newest first.");
}

Result<CommandResult> ContactsHistory::runNow(const QCommandLineParser &, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    const auto imports = ContactImportRepository::list((*store)->reader(), ImportKind::Contacts);
    WAYMARK_TRY(imports);
    const auto unfinished = ContactImports({**store, context.clock, {}}).unfinished();
    WAYMARK_TRY(unfinished);
    return ImportHistoryAnswer::of(*imports, tr("No contacts were imported yet."), *unfinished);
}

} // namespace waymark
