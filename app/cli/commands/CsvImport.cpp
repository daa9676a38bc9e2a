// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/CsvImport.h"

#include "app/cli/ImportRun.h"

namespace waymark {

QString CsvImport::summary() const
{
    return isOfContacts() ? tr("Imports contacts from a CSV file, or says what that would do.")
                          : tr("Imports accounts from a CSV file, or says what that would do.");
}

QList<QCommandLineOption> CsvImport::options() const
{
    return ImportRun::options(kind());
}

Result<CommandResult> CsvImport::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    return ImportRun::run(kind(), line, context);
}

} // namespace waymark
