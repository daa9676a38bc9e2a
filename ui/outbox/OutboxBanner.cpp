// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/OutboxBanner.h"

#include "ui/widgets/Formats.h"

namespace waymark {

namespace {

/// The sentence, and the server's own words behind it.
QString withDetail(const OutboxStatus &status)
{
    return status.detail.isEmpty() ? status.sentence
                                   : QStringLiteral("%1 (%2)").arg(status.sentence, status.detail);
}

} // namespace

OutboxBanner::OutboxBanner(QWidget *parent) : Banner(parent)
{
    setObjectName(QStringLiteral("outboxBanner"));
    connect(this, &Banner::actionTriggered, this, &OutboxBanner::act);
    hide();
}

void OutboxBanner::showStatus(const OutboxStatus &status, const QDateTime &now, int untold)
{
    using State = OutboxStatus::State;
    m_state = status.state;
    switch (status.state) {
    case State::WaitingForConnection: {
        const QString since =
            status.since.isValid()
                ? tr("Waits for a connection since %1.").arg(Formats().asOf(status.since, now))
                : tr("Waits for a connection.");
        Banner::show(Tone::Warning, Icon::CloudOff, QStringLiteral("%1 %2").arg(since, withDetail(status)),
                     tr("Try now"));
        break;
    }
    case State::Paused:
        Banner::show(Tone::Warning, Icon::Pause, pausedWords(untold), tr("Resume sending"));
        break;
    case State::NeedsPassword:
        Banner::show(Tone::Danger, Icon::KeyRound, withDetail(status), tr("Open Settings"));
        break;
    case State::NeedsSetup:
        Banner::show(Tone::Danger, Icon::Server, withDetail(status), tr("Open Settings"));
        break;
    case State::StoreTrouble:
        Banner::show(Tone::Danger, Icon::HardDrive, withDetail(status), tr("Try now"));
        break;
    case State::Off:
    case State::Idle:
    case State::Sending:
        setVisible(false);
        return;
    }
    setVisible(true);
}

QString OutboxBanner::pausedWords(int untold)
{
    const QString paused = tr("Sending is paused. Emails wait here until you resume.");
    return untold == 0 ? paused
                       : tr("%1 %2", "two sentences")
                             .arg(paused, tr("The team’s server has %Ln of them and has not heard of it yet: "
                                             "until it is reached it may send them.",
                                             nullptr, untold));
}

void OutboxBanner::act()
{
    using State = OutboxStatus::State;
    if (m_state == State::Paused)
        Q_EMIT resume();
    else if (m_state == State::NeedsPassword || m_state == State::NeedsSetup)
        Q_EMIT settingsWanted();
    else
        Q_EMIT tryNow();
}

} // namespace waymark
