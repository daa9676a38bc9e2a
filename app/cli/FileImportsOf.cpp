// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/FileImportsOf.h"

#include "app/cli/CommandContext.h"
#include "core/contacts/ContactImports.h"
#include "core/contacts/accounts/AccountImports.h"
#include "core/store/UserRepository.h"

namespace waymark {

Result<std::unique_ptr<FileImports>> fileImportsOf(ImportKind kind, Store &store,
                                                   const CommandContext &context)
{
    const auto me = UserRepository::self(store.reader());
    WAYMARK_TRY(me);
    const UserId actor = *me ? (*me)->id : UserId();
    store.setActor(actor);
    const WorkContext work{store, context.clock, actor};
    if (kind == ImportKind::Contacts)
        return std::unique_ptr<FileImports>(std::make_unique<ContactImports>(work));
    return std::unique_ptr<FileImports>(std::make_unique<AccountImports>(work));
}

} // namespace waymark
