// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncStatus.h"
#include "core/sync/SyncTiming.h"
#include "core/sync/wire/Backoff.h"
#include "core/sync/wire/WireFailure.h"

#include <QDateTime>

namespace waymark {

/// What stands in the way of synchronising, and for how long nothing is tried. All of it is tried again by
/// itself, so that what heals goes on; what only a person can mend, seldom.
class SyncObstacle
{
public:
    explicit SyncObstacle(const SyncTiming &timing);

    /// How long to wait from `now` on.
    Backoff::Time raise(const WireFailure &failure, const QDateTime &now);
    /// The workspace could not be read or written.
    Backoff::Time raise(const Error &storeError, const QDateTime &now);
    void clear();

    /// The next try is due.
    void retryNow() { m_isDue = true; }

    /// The workspace is in the way, and not the line.
    bool isOfTheStore() const { return m_isOfTheStore; }
    bool isRaised() const { return m_status.state != SyncStatus::State::NotConnected; }
    bool holds() const { return isRaised() && !m_isDue; }
    /// State, since, retryAt, sentence and detail of it.
    void describe(SyncStatus &status) const;
    const Error &error() const { return m_error; }

private:
    Backoff::Time raise(SyncStatus::State state, const Error &error, Backoff::Time atLeast,
                        const QDateTime &now);

    const SyncTiming m_timing;
    Backoff m_backoff;
    SyncStatus m_status;
    Error m_error;
    bool m_isDue = false;
    bool m_isOfTheStore = false;
};

} // namespace waymark
