// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/OutboxWords.h"

#include "core/domain/RetrySchedule.h"
#include "core/work/Sending.h"
#include "ui/widgets/Formats.h"

#include <algorithm>

namespace waymark {

namespace {

bool isLeaving(const OutboxRow &row)
{
    return row.row.submission.state == SubmissionState::Leaving;
}

bool isHeld(const OutboxRow &row)
{
    return row.row.submission.state == SubmissionState::Held;
}

} // namespace

QString OutboxWords::state(const OutboxRow &row) const
{
    if (const auto seconds = secondsLeft(row)) {
        if (*seconds == 0 && row.row.submission.byServer)
            return tr("Waits for the team’s server");
        if (*seconds == 0)
            return tr("Leaves now");
        return tr("Leaves in %Ln second(s)", nullptr, *seconds);
    }
    switch (row.group) {
    case OutboxGroup::Waiting:
        return waiting(row);
    case OutboxGroup::Sent:
        if (row.row.written > 0)
            return tr("%1, %2", "when, what became of it")
                .arg(Formats().asOf(row.row.submission.doneAt, m_now), row.words);
        return tr("Sent %1, %2").arg(Formats().asOf(row.row.submission.doneAt, m_now), row.words);
    case OutboxGroup::NeedsYou:
    case OutboxGroup::Sending:
        break;
    }
    return row.words;
}

QString OutboxWords::waiting(const OutboxRow &row) const
{
    if (isHeld(row) && row.row.untold)
        return tr("To be held: the team’s server has not heard of it yet");
    if (isHeld(row) && row.row.submission.pausedFrom)
        return tr("On hold until sending is resumed");
    if (isHeld(row))
        return tr("On hold until you send it");
    if (row.row.nextAttemptAt.isValid())
        return tr("Server busy, try %L1 of %L2 at %3")
            .arg(std::min(row.row.attempts + 1, RetrySchedule::tries))
            .arg(RetrySchedule::tries)
            .arg(Formats().asOf(row.row.nextAttemptAt, m_now));
    if (m_outbox == OutboxStatus::State::WaitingForConnection)
        return tr("Waits for connection");
    return row.words;
}

Color OutboxWords::stateColor(const OutboxRow &row)
{
    switch (row.group) {
    case OutboxGroup::NeedsYou:
        return Color::DangerText;
    case OutboxGroup::Sent:
        return Color::TextSecondary;
    case OutboxGroup::Sending:
    case OutboxGroup::Waiting:
        break;
    }
    return Color::TextPrimary;
}

Icon OutboxWords::icon(const OutboxRow &row)
{
    switch (row.group) {
    case OutboxGroup::NeedsYou:
        return Icon::CircleAlert;
    case OutboxGroup::Sending:
        return Icon::Loader;
    case OutboxGroup::Waiting:
        return isHeld(row) ? Icon::Pause : row.row.nextAttemptAt.isValid() ? Icon::RotateCw : Icon::Hourglass;
    case OutboxGroup::Sent:
        break;
    }
    return Icon::CircleCheck;
}

Color OutboxWords::iconColor(const OutboxRow &row)
{
    switch (row.group) {
    case OutboxGroup::NeedsYou:
        return Color::MarkRisk;
    case OutboxGroup::Sending:
        return Color::AccentMark;
    case OutboxGroup::Waiting:
        return Color::IconDefault;
    case OutboxGroup::Sent:
        break;
    }
    return Color::MarkGood;
}

std::optional<int> OutboxWords::secondsLeft(const OutboxRow &row) const
{
    if (!isLeaving(row))
        return std::nullopt;
    // The moment may be the server's, whose clock may be far from this computer's.
    const qint64 left = std::clamp<qint64>(m_now.msecsTo(row.row.submission.leavesAt), 0, undoWindow);
    return static_cast<int>((left + 999) / 1000);
}

double OutboxWords::shareLeft(const OutboxRow &row) const
{
    const auto left = static_cast<double>(m_now.msecsTo(row.row.submission.leavesAt));
    return std::clamp(left / undoWindow, 0.0, 1.0);
}

QString OutboxWords::email(const SubmissionRow &row)
{
    return row.taskTitle.isEmpty() ? row.submission.subject : row.taskTitle;
}

std::optional<OutboxAct> OutboxWords::mainAct(const OutboxRow &row)
{
    switch (row.group) {
    case OutboxGroup::NeedsYou:
        return OutboxAct{QStringLiteral("email.view"), tr("Review")};
    case OutboxGroup::Sending:
        if (isLeaving(row))
            return OutboxAct{QStringLiteral("email.recall"), tr("Undo send")};
        return OutboxAct{QStringLiteral("email.hold"), tr("Hold")};
    case OutboxGroup::Waiting:
        if (isHeld(row))
            return OutboxAct{QStringLiteral("email.release"), tr("Send now")};
        if (row.row.nextAttemptAt.isValid())
            return OutboxAct{QStringLiteral("email.sendNow"), tr("Retry now")};
        return OutboxAct{QStringLiteral("email.hold"), tr("Hold")};
    case OutboxGroup::Sent:
        break;
    }
    return std::nullopt;
}

} // namespace waymark
