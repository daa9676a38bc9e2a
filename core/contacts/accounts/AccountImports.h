// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/FileImports.h"

namespace waymark {

/// Imports of accounts. Undoing keeps new accounts that something hangs on by now, too: a contact, a CTA, an
/// email, an account whose parent they are.
class AccountImports : public FileImports
{
public:
    explicit AccountImports(const WorkContext &context);

    Result<ImportPlan> dryRun(const CsvFile &file, const ImportSettings &settings,
                              const ImportRowsTaken &taken = {}, const ImportGoOn &goOn = {}) const override;

protected:
    ImportWriter writer() const override;
    ImportUndoer undoer() const override;
};

} // namespace waymark
