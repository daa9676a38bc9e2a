// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/RemotePage.h"

namespace waymark {

class WriteTransaction;

/// Takes over what changed on the server, through the store like any other change, but not as a change of
/// this device: nothing is sent back, and nothing can be undone.
class RemotePages
{
public:
    /// Applies a page, to be called as the only work of its transaction. A page that was applied before
    /// changes nothing. What differs here and there is merged by its policy.
    static Result<AppliedCounts> apply(WriteTransaction &transaction, const RemotePage &page);
};

} // namespace waymark
