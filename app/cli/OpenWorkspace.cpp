// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/OpenWorkspace.h"

#include "app/cli/ProfileWorkspace.h"
#include "core/store/UserRepository.h"

#include <utility>

namespace waymark {

OpenWorkspace::OpenWorkspace(std::unique_ptr<Store> store, const Clock &clock, const UserId &me)
    : m_store(std::move(store)), m_clock(clock), m_me(me)
{
}

Result<OpenWorkspace> OpenWorkspace::open(const CommandContext &context)
{
    auto store = ProfileWorkspace::openToWork(context);
    if (!store)
        return failure(store.error());
    const auto me = UserRepository::self((*store)->reader());
    WAYMARK_TRY(me);
    const UserId actor = *me ? (*me)->id : UserId();
    (*store)->setActor(actor);
    return OpenWorkspace(std::move(*store), context.clock, actor);
}

} // namespace waymark
