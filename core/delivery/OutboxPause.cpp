// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/OutboxPause.h"

#include "core/store/SendingPauseRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

namespace {

/// This device's, and the person's own at the team's server.
Result<QList<Submission>> inState(Connection &connection, SubmissionState state)
{
    auto submissions = SubmissionRepository::inState(connection, state);
    WAYMARK_TRY(submissions);
    const auto self = UserRepository::self(connection);
    WAYMARK_TRY(self);
    if (*self) {
        const auto own = SubmissionRepository::atServerInState(connection, (*self)->id, state);
        WAYMARK_TRY(own);
        *submissions += *own;
    }
    return submissions;
}

Result<void> release(WriteTransaction &transaction, Submission submission)
{
    const auto isAtServer = SubmissionRepository::isAtServer(transaction.connection(), submission.id);
    WAYMARK_TRY(isAtServer);
    // The server takes back nothing into an undo window.
    const bool leavesAnew = submission.pausedFrom == SubmissionState::Leaving && !*isAtServer;
    submission.state = leavesAnew ? SubmissionState::Leaving : SubmissionState::Queued;
    if (leavesAnew)
        submission.leavesAt = transaction.now().addMSecs(undoWindow);
    submission.pausedFrom.reset();
    return SubmissionRepository::save(transaction, submission);
}

} // namespace

Result<void> OutboxPause::begin(WriteTransaction &transaction)
{
    WAYMARK_TRY(SendingPauseRepository::set(transaction, true));
    for (const auto state : {SubmissionState::Leaving, SubmissionState::Queued, SubmissionState::Sending}) {
        const auto submissions = inState(transaction.connection(), state);
        WAYMARK_TRY(submissions);
        for (const Submission &submission : *submissions)
            WAYMARK_TRY(hold(transaction, submission));
    }
    return {};
}

Result<void> OutboxPause::hold(WriteTransaction &transaction, Submission submission)
{
    submission.pausedFrom = submission.state;
    submission.state = SubmissionState::Held;
    return SubmissionRepository::save(transaction, submission);
}

Result<void> OutboxPause::end(WriteTransaction &transaction)
{
    const auto held = inState(transaction.connection(), SubmissionState::Held);
    WAYMARK_TRY(held);
    for (const Submission &submission : *held) {
        if (submission.pausedFrom)
            WAYMARK_TRY(release(transaction, submission));
    }
    return SendingPauseRepository::set(transaction, false);
}

} // namespace waymark
