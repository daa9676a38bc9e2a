// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

struct WorkContext;

/// Whether the person who acts is an admin. In a workspace without a server the one person is TAM and admin
/// at once; where a team shares one, the server says who is.
Result<bool> isAdmin(const WorkContext &work);

} // namespace waymark
