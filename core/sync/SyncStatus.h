// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDateTime>
#include <QString>

namespace waymark {

/// How this workspace stands with its server, for the sync indicator and what it opens.
struct SyncStatus
{
    enum class State {
        NotConnected, ///< There is no server: everything is on this computer.
        Paused,       ///< By a person. Changes wait.
        Syncing,      ///< `done` of `total`.
        Synced,      ///< Both sides had the same at `syncedAt`, but for what `conflicts` and `refused` count.
        Offline,     ///< The server cannot be reached, or cannot answer, since `since`; tries at `retryAt`.
        NeedsSignIn, ///< Waits for a person: the token is not taken (any more), or is not at hand.
        NeedsPerson, ///< Waits for a person: a certificate, an address, a full disk; `sentence` says which.
    };

    State state = State::NotConnected;
    bool isFirst = false; ///< Syncing everything for the first time, or anew after the server was restored.
    int done = 0;         ///< Objects of this run that were exchanged; in Synced, of the one that ended.
    int total = 0;        ///< At least so many; 0 as long as it is not known. Never below `done`.
    int waiting = 0;      ///< Changes on this device that the server does not have yet; refused ones not.
    int conflicts = 0;    ///< To be decided by a person.
    int refused = 0;      ///< Changes that the server does not take.
    int setAside = 0;     ///< Work on things that are no longer here, which a person has not seen to.
    QDateTime syncedAt;   ///< UTC; when everything was last exchanged; null for never.
    QDateTime since;      ///< UTC; since when `sentence` has been true; null when nothing is in the way.
    QDateTime retryAt;    ///< UTC; null when only a person can help, or nothing is in the way.
    QString server;       ///< "sync.example"; empty without one.
    QString sentence;     ///< What stands in the way and what to do; empty when nothing does.
    QString detail;       ///< The server's or the network's own words, to copy.

    bool operator==(const SyncStatus &) const = default;
};

/// Whether something waits for the person: an obstacle, conflicts, or refused changes.
constexpr bool needsPerson(const SyncStatus &status)
{
    using State = SyncStatus::State;
    return status.state == State::NeedsSignIn || status.state == State::NeedsPerson || status.conflicts > 0 ||
           status.refused > 0;
}

} // namespace waymark
