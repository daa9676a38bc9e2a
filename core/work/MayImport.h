// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

struct WorkContext;

/// Whether the person who acts may import and undo imports: an admin's act. In a workspace without a server
/// the one person is TAM and admin at once, and so may do all. Fails with Denied and the sentence who may.
Result<void> mayImport(const WorkContext &work);

} // namespace waymark
