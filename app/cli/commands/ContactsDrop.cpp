// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/ContactsDrop.h"

#include "app/cli/ProfileWorkspace.h"
#include "core/contacts/ContactImports.h"

namespace waymark {

QString ContactsDrop::summary() const
{
    return tr("Leaves an import of contacts at that, which was begun and not ended.");
}

Result<CommandResult> ContactsDrop::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const auto store = ProfileWorkspace::openToWork(context);
    if (!store)
        return failure(store.error());
    const ContactImportId id(line.positionalArguments().first());
    auto future = ContactImports({**store, context.clock, {}}).drop(id);
    (*store)->drain();
    WAYMARK_TRY(future.result());
    return CommandResult{tr("Dropped. Nothing of it is in the workspace.").toUtf8() + '\n',
                         {{QStringLiteral("dropped"), id.toString()}}};
}

} // namespace waymark
