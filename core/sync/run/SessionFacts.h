// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class Store;
struct ServerIdentity;

/// What a session says of the person and the team, as the workspace keeps it.
class SessionFacts
{
public:
    /// Notes it, where it is another. Fails with Cancelled where the workspace is not connected any more.
    static Result<void> note(Store &store, const ServerIdentity &identity);
};

} // namespace waymark
