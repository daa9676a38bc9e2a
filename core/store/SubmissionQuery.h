// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Submission.h"

#include <QList>

namespace waymark {

/// Which submissions a list shows, newest first, and which window of them.
struct SubmissionQuery
{
    QList<SubmissionState> states;
    UserId sender;            ///< Empty for everybody's.
    bool withProblem = false; ///< Only those with a recipient that failed, bounced or is unknown.
    QDateTime doneSince;      ///< Only those done at this instant or later; null for all.
    int offset = 0;
    int limit = 200;

    bool operator==(const SubmissionQuery &) const = default;
};

} // namespace waymark
