// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

namespace waymark {

class Connection;

/// Emails on their way out (isLive(), core/domain/Submission.h): they forbid taking away what they need.
class LiveEmails
{
public:
    static Result<int> ofAccount(Connection &connection, const AccountId &account);
    static Result<int> ofCta(Connection &connection, const CtaId &cta);
    /// Whether the task's email is on its way.
    static Result<bool> ofTask(Connection &connection, const TaskId &task);
    /// Whether the task has one, or one that has left: its newest submission was not recalled.
    static Result<bool> hasLeft(Connection &connection, const TaskId &task);
};

} // namespace waymark
