// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Submission.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// *Pause sending*: holds everything that would leave, and whatever would leave later, until it is resumed.
/// Kept in the workspace, so that a restart does not resume by itself.
class OutboxPause
{
public:
    static Result<bool> isOn(Connection &connection);

    /// Holds all that is leaving, queued or being sent.
    static Result<void> begin(WriteTransaction &transaction);
    /// Holds one that is leaving, queued or being sent.
    static Result<void> hold(WriteTransaction &transaction, Submission submission);
    /// Lets go of what the pause holds: what was in its undo window gets a whole one again, all else is
    /// queued. What a person or a restart held stays held, also where the pause had held it first.
    static Result<void> end(WriteTransaction &transaction);
};

} // namespace waymark
