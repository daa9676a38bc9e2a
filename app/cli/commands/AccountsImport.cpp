// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/AccountsImport.h"

#include "app/cli/ImportRun.h"

namespace waymark {

QString AccountsImport::summary() const
{
    return tr("Imports accounts from a CSV file, or says what that would do.");
}

QList<QCommandLineOption> AccountsImport::options() const
{
    return ImportRun::options(ImportKind::Accounts);
}

Result<CommandResult> AccountsImport::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    return ImportRun::run(ImportKind::Accounts, line, context);
}

} // namespace waymark
