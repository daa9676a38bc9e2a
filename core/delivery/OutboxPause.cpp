// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/OutboxPause.h"

#include "core/store/SettingRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

namespace {

/// Present while paused.
QString settingKey()
{
    return QStringLiteral("outbox.paused");
}

} // namespace

Result<bool> OutboxPause::isOn(Connection &connection)
{
    const auto value = SettingRepository::value(connection, settingKey());
    WAYMARK_TRY(value);
    return value->has_value();
}

Result<void> OutboxPause::begin(WriteTransaction &transaction)
{
    const auto on = isOn(transaction.connection());
    WAYMARK_TRY(on);
    if (!*on)
        WAYMARK_TRY(SettingRepository::setValue(transaction, settingKey(), QString()));
    for (const auto state : {SubmissionState::Leaving, SubmissionState::Queued, SubmissionState::Sending}) {
        const auto submissions = SubmissionRepository::inState(transaction.connection(), state);
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
    const auto held = SubmissionRepository::inState(transaction.connection(), SubmissionState::Held);
    WAYMARK_TRY(held);
    for (Submission submission : *held) {
        if (!submission.pausedFrom)
            continue;
        const bool wasLeaving = submission.pausedFrom == SubmissionState::Leaving;
        submission.state = wasLeaving ? SubmissionState::Leaving : SubmissionState::Queued;
        if (wasLeaving)
            submission.leavesAt = transaction.now().addMSecs(undoWindow);
        submission.pausedFrom.reset();
        WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
    }
    return SettingRepository::setValue(transaction, settingKey(), std::nullopt);
}

} // namespace waymark
