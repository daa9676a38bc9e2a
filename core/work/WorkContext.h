// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Ids.h"
#include "core/store/Store.h"

namespace waymark {

/// What every use case needs: the workspace, the time, and the person who acts. Passed by value into each;
/// the store and the clock must outlive what holds it.
struct WorkContext
{
    Store &store;
    const Clock &clock;
    UserId me;
};

} // namespace waymark
