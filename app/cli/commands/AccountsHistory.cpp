// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/AccountsHistory.h"

#include "app/cli/ImportHistoryAnswer.h"
#include "app/cli/ProfileWorkspace.h"
#include "core/store/ContactImportRepository.h"

namespace waymark {

QString AccountsHistory::summary() const
{
    return tr("Lists the imports of accounts, the newest first.");
}

Result<CommandResult> AccountsHistory::runNow(const QCommandLineParser &, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    const auto imports = ContactImportRepository::list((*store)->reader(), ImportKind::Accounts);
    WAYMARK_TRY(imports);
    return ImportHistoryAnswer::of(*imports, tr("No accounts were imported yet."));
}

} // namespace waymark
