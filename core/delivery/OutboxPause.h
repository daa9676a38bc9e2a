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
    /// Holds one more, whose undo window ended during the pause.
    static Result<void> hold(WriteTransaction &transaction, Submission submission);
    /// Queues again what the pause holds. What a person or a restart held stays held.
    static Result<void> end(WriteTransaction &transaction);
    /// What it holds is held singly from now on; a pause goes on.
    static Result<void> forget(WriteTransaction &transaction);
};

} // namespace waymark
