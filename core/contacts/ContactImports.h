// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/FileImports.h"

namespace waymark {

/// Imports of contacts. Undoing keeps contacts that opted out, by the import or since, and those that got an
/// email since, too; and the addresses that came on the list of those who get nothing.
class ContactImports : public FileImports
{
public:
    explicit ContactImports(const WorkContext &context);

    Result<ImportPlan> dryRun(const CsvFile &file, const ImportSettings &settings,
                              const ImportRowsTaken &taken = {}, const ImportGoOn &goOn = {}) const override;

protected:
    ImportWriter writer() const override;
    ImportUndoer undoer() const override;
};

} // namespace waymark
