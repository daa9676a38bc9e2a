// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark::bench {

class Report;

/// The parts of the bench, each of which may be asked for by its name.

/// "emails": merging, rendering, messages, checks.
void measureEmails(Report &report);
/// "csv": reading CSV files.
void measureCsv(Report &report);
/// "screens": what the main screens read, on the sample workspace.
void measureScreens(Report &report);
/// "start": from the process to a painted main window. `workspace` is a large one's folder.
void measureStart(Report &report, const QString &workspace);
/// "accounts": switching accounts and filtering them, in a large workspace.
void measureAccounts(Report &report, const QString &workspace);
/// "composer": from the click to the first key, findings, preview.
void measureComposer(Report &report);

/// "import": a file of contacts of so many rows into a workspace, beside the sqlite3 shell.
void measureImport(Report &report, int rows);

} // namespace waymark::bench
