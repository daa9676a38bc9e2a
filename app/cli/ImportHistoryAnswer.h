// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CommandResult.h"
#include "core/contacts/FileImports.h"

namespace waymark {

/// How `contacts history` and `accounts history` list imports.
class ImportHistoryAnswer
{
public:
    /// `none` is said where there are none.
    static CommandResult of(const QList<ContactImport> &imports, const QString &none,
                            const QList<UnfinishedImport> &unfinished = {});
};

} // namespace waymark
