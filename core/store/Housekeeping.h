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

    /// How long the journal says what each act changed, in days. Nothing is undone that long afterwards: an
    /// import can be for 30 days, everything else until the program ends.
    static constexpr int journalDays = 90;

    /// Drops messages whose delivery was removed in an earlier session, and texts of drafts that are too old;
    /// those that a person named, and damaged ones, only once their draft is gone. Once a day also what the
    /// journal need not say any longer.
    static Result<void> tidy(WriteTransaction &transaction);
};

} // namespace waymark
