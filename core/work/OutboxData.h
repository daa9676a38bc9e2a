// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Delivery.h"
#include "core/domain/Draft.h"
#include "core/domain/Submission.h"
#include "core/work/WorkContext.h"

#include <QList>

namespace waymark {

/// Where a row of the Outbox tab stands.
enum class OutboxGroup { NeedsYou, Sending, Waiting, Sent };

/// One email on its way, or one that has left.
struct OutboxRow
{
    Submission submission;
    OutboxGroup group = OutboxGroup::Waiting;
    QString title; ///< The task's.
    QString accountName;
    std::optional<int> health;
    QString program; ///< The playbook's short name.
    int recipients = 0;
    int accepted = 0;
    int open = 0; ///< Queued, leased, deferred or at the last byte.
    int failed = 0;
    int bounced = 0;
    int unknown = 0;
    QString problem;         ///< For NeedsYou: "1 of 3 refused: …", the first plain reason.
    QDateTime nextAttemptAt; ///< While something is deferred.
    int attempts = 0;        ///< The most of any open delivery.

    bool operator==(const OutboxRow &) const = default;
};

/// One draft that has not been sent.
struct DraftRow
{
    Draft draft;
    QString title;   ///< The task's.
    QString subject; ///< In plain words, tokens by their names.
    QString accountName;
    std::optional<int> health;
    QString program;
    QDate dueDate;

    bool operator==(const DraftRow &) const = default;
};

/// One submission with its recipients, for the delivery pane.
struct SubmissionDetail
{
    OutboxRow row;
    QList<Delivery> deliveries; ///< Those that need a person first, then by name.

    bool operator==(const SubmissionDetail &) const = default;
};

/// How many of them the rail's badge and the status bar tell.
struct OutboxCounts
{
    int onTheirWay = 0;
    int needYou = 0;
    int drafts = 0;

    bool operator==(const OutboxCounts &) const = default;
};

/// What has not been settled, group by group, and what was sent in the last 24 hours.
Result<QList<OutboxRow>> readOutbox(const WorkContext &context);
/// Newest saved first.
Result<QList<DraftRow>> readDrafts(const WorkContext &context);
/// A window of what was sent, newest first.
Result<QList<OutboxRow>> readSent(const WorkContext &context, int offset, int limit);
Result<int> countSent(const WorkContext &context);
Result<SubmissionDetail> readSubmission(const WorkContext &context, const SubmissionId &submission);
Result<OutboxCounts> countOutbox(const WorkContext &context);

} // namespace waymark
