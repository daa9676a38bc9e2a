// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDateTime>
#include <QString>

namespace waymark {

/// What the outbox is doing, for the status bar, its button and its banner.
struct OutboxStatus
{
    enum class State {
        Off,                  ///< Not started, or stopped.
        Idle,                 ///< Nothing is due.
        Sending,              ///< Message `current` of `total`.
        WaitingForConnection, ///< Since `since`; tries again at `retryAt`.
        Paused,               ///< By a person.
        NeedsPassword,        ///< Waits for a person: no password, or the server refused it.
        NeedsSetup,           ///< Waits for a person: certificate, encryption, sender, folder.
        StoreTrouble,         ///< The workspace could not be read or written; tries again at `retryAt`.
    };

    State state = State::Off;
    int current = 0;
    int total = 0;
    QDateTime since;   ///< UTC; since when it has not been able to send.
    QDateTime retryAt; ///< UTC; null when only a person can help.
    QString sentence;  ///< What stands in the way and what to do; empty when nothing does.
    QString detail;    ///< The server's own words.

    bool operator==(const OutboxStatus &) const = default;
};

/// Whether nothing leaves before the person has seen to it.
constexpr bool needsPerson(OutboxStatus::State state)
{
    using State = OutboxStatus::State;
    return state == State::NeedsPassword || state == State::NeedsSetup || state == State::StoreTrouble;
}

} // namespace waymark
