// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/OutboxActs.h"

#include "core/domain/Delivery.h"
#include "core/store/AccountRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/SendingPauseRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/UnsentChanges.h"
#include "core/store/WriteTransaction.h"
#include "core/work/InState.h"
#include "core/work/Sending.h"

#include <QList>

#include <algorithm>

namespace waymark::outboxActs {

Result<void> expectMayLeave(Connection &connection, const Submission &submission)
{
    if (!submission.byServer)
        return {};
    const auto connected = UnsentChanges::areNoted(connection);
    WAYMARK_TRY(connected);
    if (!*connected)
        return failure(
            ErrorKind::Conflict,
            Sending::tr("This email was made for the team's server, which this workspace is not connected to "
                        "any more. Take it back, look at the preview again and send it."));
    const auto paused = SendingPauseRepository::isOn(connection);
    WAYMARK_TRY(paused);
    if (*paused)
        return failure(ErrorKind::Conflict, Sending::tr("Sending is paused. Resume sending first."));
    return {};
}

namespace {

using State = SubmissionState;

/// The submission, if it is in one of `states`. A person acts on it now: the end of a pause no longer does.
Result<Submission> findIn(Connection &connection, const SubmissionId &id, const QList<State> &states)
{
    auto submission = inState(SubmissionRepository::find(connection, id), states, [](const Submission &) {
        return Sending::tr("This email is further on its way than it was a moment ago. Look at it again.");
    });
    if (submission)
        submission->pausedFrom.reset();
    return submission;
}

Result<void> cancel(WriteTransaction &transaction, Delivery delivery, const QString &outcome)
{
    delivery.state = DeliveryState::Cancelled;
    delivery.changedAt = transaction.now();
    delivery.nextAttemptAt = {};
    delivery.outcome = outcome;
    return DeliveryRepository::save(transaction, delivery);
}

/// Whether no recipient can have got it, and none is getting it this moment.
bool canBeCancelled(const Delivery &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Queued:
    case DeliveryState::Deferred:
    case DeliveryState::Failed:
    case DeliveryState::Cancelled:
        return true;
    case DeliveryState::Leased:
    case DeliveryState::DataSent:
    case DeliveryState::Accepted:
    case DeliveryState::Unknown:
    case DeliveryState::Bounced:
        return false;
    }
    return false;
}

/// Lets a submission go on from where it stopped.
Result<void> goOn(WriteTransaction &transaction, Submission submission)
{
    WAYMARK_TRY(expectMayLeave(transaction.connection(), submission));
    submission.state = State::Queued;
    submission.leavesAt = transaction.now();
    submission.reviewReasons.clear();
    return SubmissionRepository::save(transaction, submission);
}

} // namespace

Result<void> recall(WriteTransaction &transaction, const SubmissionId &id)
{
    Connection &connection = transaction.connection();
    auto submission =
        findIn(connection, id, {State::Leaving, State::Queued, State::Held, State::NeedsReview});
    WAYMARK_TRY(submission);
    const auto deliveries = DeliveryRepository::forSubmission(connection, id);
    WAYMARK_TRY(deliveries);
    if (!std::ranges::all_of(*deliveries, canBeCancelled))
        return failure(
            ErrorKind::Conflict,
            Sending::tr("Some recipients already have this email, so it cannot be taken back. Leave out "
                        "the others instead."));
    for (const Delivery &delivery : *deliveries)
        WAYMARK_TRY(cancel(transaction, delivery, Sending::tr("Taken back before it left.")));
    submission->state = State::Recalled;
    submission->reviewReasons.clear();
    return SubmissionRepository::save(transaction, *submission);
}

Result<void> sendNow(WriteTransaction &transaction, const SubmissionId &id)
{
    auto submission =
        findIn(transaction.connection(), id, {State::Leaving, State::Queued, State::Held, State::Sending});
    WAYMARK_TRY(submission);
    if (submission->state == State::Held)
        return goOn(transaction, *submission);
    if (submission->state != State::Leaving)
        return {};
    submission->leavesAt = transaction.now();
    return SubmissionRepository::save(transaction, *submission);
}

Result<void> hold(WriteTransaction &transaction, const SubmissionId &id)
{
    auto submission =
        findIn(transaction.connection(), id, {State::Leaving, State::Queued, State::Held, State::Sending});
    WAYMARK_TRY(submission);
    submission->state = State::Held;
    return SubmissionRepository::save(transaction, *submission);
}

Result<void> release(WriteTransaction &transaction, const SubmissionId &id)
{
    Connection &connection = transaction.connection();
    auto submission = findIn(connection, id, {State::Held, State::NeedsReview});
    WAYMARK_TRY(submission);
    if (submission->state == State::NeedsReview) {
        const auto account = AccountRepository::find(connection, submission->account);
        WAYMARK_TRY(account);
        submission->accountTam = account->technicalAccountManager;
    }
    return goOn(transaction, *submission);
}

Result<void> leaveOut(WriteTransaction &transaction, const SubmissionId &id, const QSet<ContactId> &contacts)
{
    Connection &connection = transaction.connection();
    const auto submission = findIn(connection, id, {State::Held, State::NeedsReview});
    WAYMARK_TRY(submission);
    const auto deliveries = DeliveryRepository::forSubmission(connection, id);
    WAYMARK_TRY(deliveries);
    const auto goes = [&contacts](const Delivery &delivery) {
        return isOpen(delivery.state) && contacts.contains(delivery.contact);
    };
    const bool someLeft = std::ranges::any_of(*deliveries, [&goes](const Delivery &delivery) {
        return delivery.state != DeliveryState::Cancelled && !goes(delivery);
    });
    if (!someLeft)
        return failure(ErrorKind::Invalid,
                       Sending::tr("This would leave out every recipient. Take the email back instead."));
    for (const Delivery &delivery : *deliveries) {
        if (goes(delivery))
            WAYMARK_TRY(cancel(transaction, delivery, Sending::tr("Left out before it left.")));
    }
    return goOn(transaction, *submission);
}

} // namespace waymark::outboxActs
