// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/ContactsImport.h"

#include "app/cli/ImportRun.h"

namespace waymark {

QString ContactsImport::summary() const
{
    return tr("Imports contacts from a CSV file, or says what that would do.");
}

QList<QCommandLineOption> ContactsImport::options() const
{
    return ImportRun::options(ImportKind::Contacts);
}

Result<CommandResult> ContactsImport::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    return ImportRun::run(ImportKind::Contacts, line, context);
}

} // namespace waymark
