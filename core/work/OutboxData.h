// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/DraftRow.h"
#include "core/store/SubmissionRow.h"
#include "core/work/WorkContext.h"

#include <QList>

namespace waymark {

/// Where a row of the Outbox tab stands.
enum class OutboxGroup { NeedsYou, Sending, Waiting, Sent };

/// One email on its way, or one that has left, with what a person reads about it.
struct OutboxRow
{
    SubmissionRow row;
    OutboxGroup group = OutboxGroup::Waiting;
    int accepted = 0;
    int open = 0;    ///< Queued, leased, at the last byte or deferred.
    int failed = 0;  ///< Refused for good or bounced.
    int unknown = 0; ///< May have arrived.
    QString words;   ///< "1 of 3 refused: …", "3 of 5 sent", "Held". Not the countdown: row has `leavesAt`.

    bool operator==(const OutboxRow &) const = default;
};

/// One submission with its recipients, for the delivery pane.
struct SubmissionDetail
{
    OutboxRow email;
    QString program;            ///< The playbook's short name; empty without one.
    QList<Delivery> deliveries; ///< Those that need a person first.

    bool operator==(const SubmissionDetail &) const = default;
};

/// How many of them the status bar tells.
struct OutboxCounts
{
    int onTheirWay = 0;
    int needYou = 0;

    bool operator==(const OutboxCounts &) const = default;
};

/// What has not been settled, group by group in the enum's order, and what was sent within a week; the newest
/// first in each.
Result<QList<OutboxRow>> readOutbox(const WorkContext &context);
/// The person's drafts, last saved first.
/// Of that, what is on its way and what waits for a person, in no order.
Result<QList<OutboxRow>> readUnsettled(const WorkContext &context);
Result<QList<DraftRow>> readDrafts(const WorkContext &context);
/// A window of what was sent, newest first.
Result<QList<OutboxRow>> readSent(const WorkContext &context, int offset, int limit);
Result<int> countSent(const WorkContext &context);
Result<SubmissionDetail> readSubmission(const WorkContext &context, const SubmissionId &submission);
/// Reads none that have left and need nobody.
Result<OutboxCounts> countOutbox(const WorkContext &context);

} // namespace waymark
