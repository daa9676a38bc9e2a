// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Delivery.h"
#include "core/domain/Submission.h"

#include <QMap>

#include <optional>

namespace waymark {

/// A submission as Outbox and Sent show it: with its names and how many recipients ended how.
struct SubmissionRow
{
    Submission submission;
    QString taskTitle; ///< Empty when the task is gone.
    QString ctaName;   ///< Empty when the CTA is gone.
    QString accountName;
    std::optional<int> accountHealth;
    QMap<DeliveryState, int> counts; ///< Recipients by state; states without any are left out.
    int total = 0;                   ///< Recipients.
    QString firstOutcome;    ///< The plain sentence of the first delivery that failed, bounced, is unknown or
                             ///< deferred.
    int written = 0;         ///< Those accepted that are a file in a folder: nobody was mailed.
    bool untold = false;     ///< The team's server has it, and does not know yet what was changed here.
    int attempts = 0;        ///< The most any of its deliveries needed.
    QDateTime nextAttemptAt; ///< The earliest of its deferred deliveries; null without any.

    bool operator==(const SubmissionRow &) const = default;
};

} // namespace waymark
