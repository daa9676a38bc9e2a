// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Submission.h"

namespace waymark {

class WriteTransaction;

/// *Pause sending*: holds everything that would leave, and whatever would leave later, until it is resumed
/// (SendingPauseRepository). Of what the team's server sends, the person's own is held: the server hears of
/// it with the next exchange, and what it has handed over by then has left.
class OutboxPause
{
public:
    /// Holds all that is leaving, queued or being sent.
    static Result<void> begin(WriteTransaction &transaction);
    /// Holds one that is leaving, queued or being sent.
    static Result<void> hold(WriteTransaction &transaction, Submission submission);
    /// Lets go of what the pause holds: what was in its undo window gets a whole one again, unless the server
    /// has it; all else is queued. What a person or a restart held stays held, also where the pause had held
    /// it first.
    static Result<void> end(WriteTransaction &transaction);
};

} // namespace waymark
