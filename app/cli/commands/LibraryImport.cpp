// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/LibraryImport.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/TextTable.h"
#include "core/work/FirstStart.h"
#include "core/work/library/LibraryExchange.h"

namespace waymark {

QString LibraryImport::summary() const
{
    return tr("Takes the playbooks and templates of a file into the workspace.");
}

Result<CommandResult> LibraryImport::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    // A file that is refused is refused before anything is opened.
    const auto library = LibraryExchange::read(line.positionalArguments().first());
    WAYMARK_TRY(library);
    const auto store = ProfileWorkspace::openToWork(context);
    if (!store)
        return failure(store.error());
    const auto person = FirstStart(**store).person();
    WAYMARK_TRY(person);
    if (person->isEmpty())
        return failure(ErrorKind::NotFound,
                       tr("Nobody has begun in this workspace yet. Start Waymark once."));
    (*store)->setActor(*person);
    const auto taking = LibraryExchange({**store, context.clock, *person}).take(*library);
    (*store)->drain();
    const auto taken = taking.result();
    WAYMARK_TRY(taken);
    const LibraryTaken &counts = taken->value;
    TextTable table;
    table.addRow({tr("New playbooks"), counted(counts.playbooksAdded)});
    table.addRow({tr("Changed playbooks"), counted(counts.playbooksChanged)});
    table.addRow({tr("New templates"), counted(counts.templatesAdded)});
    table.addRow({tr("Changed templates"), counted(counts.templatesChanged)});
    table.addRow({tr("Here already"), counted(counts.same)});
    return CommandResult{table.toText(),
                         {{QStringLiteral("playbooksAdded"), counts.playbooksAdded},
                          {QStringLiteral("playbooksChanged"), counts.playbooksChanged},
                          {QStringLiteral("templatesAdded"), counts.templatesAdded},
                          {QStringLiteral("templatesChanged"), counts.templatesChanged},
                          {QStringLiteral("same"), counts.same}}};
}

} // namespace waymark
