// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/KindOfImport.h"

#include "core/contacts/ContactImports.h"
#include "core/contacts/accounts/AccountImports.h"

namespace waymark {

QList<ImportKind> kindsOfImport()
{
    return {ImportKind::Contacts, ImportKind::Accounts};
}

std::unique_ptr<FileImports> importsOf(ImportKind kind, const WorkContext &work)
{
    if (kind == ImportKind::Accounts)
        return std::make_unique<AccountImports>(work);
    return std::make_unique<ContactImports>(work);
}

} // namespace waymark
