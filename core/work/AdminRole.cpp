// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/AdminRole.h"

#include "core/store/UserRepository.h"
#include "core/work/WorkContext.h"

namespace waymark {

Result<bool> isAdmin(const WorkContext &work)
{
    const auto me = UserRepository::find(work.store.reader(), work.me);
    WAYMARK_TRY(me);
    return me->admin;
}

} // namespace waymark
