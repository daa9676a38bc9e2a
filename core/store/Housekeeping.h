// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class WriteTransaction;

/// What a workspace drops by itself when it is opened: nothing that a person can still reach.
class Housekeeping
{
public:
    /// How long earlier texts of drafts are kept after they were replaced, in days.
    static constexpr int revisionDays = 90;

    /// Drops messages whose delivery was removed in an earlier session, and texts of drafts that are too old;
    /// those that a person named, and damaged ones, only once their draft is gone.
    static Result<void> tidy(WriteTransaction &transaction);
};

} // namespace waymark
