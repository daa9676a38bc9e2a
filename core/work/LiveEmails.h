// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Submission.h"

#include <QList>

namespace waymark {

class Connection;

/// Emails on their way out: they forbid taking away what they need.
class LiveEmails
{
public:
    /// The states between Send and done: leaving, queued, held, to be reviewed and being sent.
    static const QList<SubmissionState> &states();
    static bool isLive(SubmissionState state);

    static Result<int> ofAccount(Connection &connection, const AccountId &account);
    static Result<int> ofCta(Connection &connection, const CtaId &cta);
    /// Whether the task's email is on its way.
    static Result<bool> ofTask(Connection &connection, const TaskId &task);
    /// Whether the task has one, or one that has left: its newest submission was not recalled.
    static Result<bool> hasLeft(Connection &connection, const TaskId &task);
};

} // namespace waymark
