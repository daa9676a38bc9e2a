// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Submission.h"
#include "core/store/SubmissionRow.h"

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;
enum class DeliveryState;

/// Emails on their way out, and those that have left.
class SubmissionRepository
{
public:
    static Result<Submission> find(Connection &connection, const SubmissionId &id);
    /// Of all of them, in the order in which they were made here.
    static Result<QList<SubmissionId>> ids(Connection &connection);
    /// Of those that this device sends and that have a delivery in one of `states`.
    static Result<QList<SubmissionId>> idsWithDeliveries(Connection &connection,
                                                         const QList<DeliveryState> &states);
    /// Of this device's outbox, in the order in which they leave. What the team's server sends is not in it.
    static Result<QList<Submission>> inState(Connection &connection, SubmissionState state);
    /// Of those that the team's server sends for `sender`, in the order in which they were made here.
    static Result<QList<Submission>> atServerInState(Connection &connection, const UserId &sender,
                                                     SubmissionState state);
    /// Whether the team's server has it.
    static Result<bool> isAtServer(Connection &connection, const SubmissionId &id);
    /// The newest one of the task that was not recalled.
    static Result<std::optional<Submission>> newestForTask(Connection &connection, const TaskId &task);
    /// How many there have been of the draft, whatever became of them.
    static Result<int> countOfDraft(Connection &connection, const DraftId &draft);
    /// The one of the draft that is neither done nor recalled.
    static Result<std::optional<Submission>> liveForDraft(Connection &connection, const DraftId &draft);
    /// Those of this device's outbox that are Queued or Sending although no delivery of them is open any
    /// more.
    static Result<QList<Submission>> withoutOpenDeliveries(Connection &connection);

    static Result<SubmissionRow> row(Connection &connection, const SubmissionId &id);
    /// Those in one of `states`, newest first.
    static Result<QList<SubmissionRow>> rows(Connection &connection, const QList<SubmissionState> &states,
                                             int offset, int limit);
    /// Those that are done although a recipient was refused, or may have got it, and nobody has settled that;
    /// newest first.
    static Result<QList<SubmissionRow>> unsettled(Connection &connection);
    /// How many emails to this account, or of this CTA, are on their way.
    static Result<int> countLive(Connection &connection, const AccountId &account);
    static Result<int> countLive(Connection &connection, const CtaId &cta);
    static Result<int> count(Connection &connection, const QList<SubmissionState> &states);

    /// Fails with Conflict when the draft has another live submission: one draft, one email.
    static Result<void> save(WriteTransaction &transaction, const Submission &submission);
};

} // namespace waymark
