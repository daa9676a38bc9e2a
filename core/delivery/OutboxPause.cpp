// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/OutboxPause.h"

#include "core/store/SettingRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

namespace {

/// Present while paused; the ids of the submissions that the pause holds, separated by blanks.
QString settingKey()
{
    return QStringLiteral("outbox.paused");
}

Result<QStringList> heldIds(Connection &connection)
{
    const auto value = SettingRepository::value(connection, settingKey());
    WAYMARK_TRY(value);
    return value->value_or(QString()).split(u' ', Qt::SkipEmptyParts);
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
    auto ids = heldIds(transaction.connection());
    WAYMARK_TRY(ids);
    submission.state = SubmissionState::Held;
    WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
    ids->append(submission.id.toString());
    return SettingRepository::setValue(transaction, settingKey(), ids->join(u' '));
}

Result<void> OutboxPause::end(WriteTransaction &transaction)
{
    const auto ids = heldIds(transaction.connection());
    const auto held = SubmissionRepository::inState(transaction.connection(), SubmissionState::Held);
    WAYMARK_TRY(ids);
    WAYMARK_TRY(held);
    for (Submission submission : *held) {
        if (!ids->contains(submission.id.toString()))
            continue;
        submission.state = SubmissionState::Queued;
        WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
    }
    return SettingRepository::setValue(transaction, settingKey(), std::nullopt);
}

Result<void> OutboxPause::forget(WriteTransaction &transaction)
{
    const auto on = isOn(transaction.connection());
    WAYMARK_TRY(on);
    return *on ? SettingRepository::setValue(transaction, settingKey(), QString()) : Result<void>();
}

} // namespace waymark
