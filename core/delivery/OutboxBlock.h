// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/delivery/OutboxStatus.h"
#include "core/delivery/TransportOutcome.h"

#include <QDateTime>

namespace waymark {

/// Why the outbox cannot send at the moment, and when it tries again: 5 seconds after the first failure, up
/// to 5 minutes after many. What only a person can change is not tried again by itself: a wrong password
/// repeated locks accounts.
class OutboxBlock
{
public:
    void raise(const TransportOutcome &outcome, const QDateTime &now);
    void raise(const Error &storeError, const QDateTime &now);
    void clear() { *this = {}; }

    /// Makes the next try due at once; keeps since when it lasts.
    void retryNow() { m_due = true; }

    bool isRaised() const { return m_status.state != OutboxStatus::State::Off; }
    /// Whether nothing may be tried at `now`.
    bool holds(const QDateTime &now) const;
    bool isStoreTrouble() const { return m_status.state == OutboxStatus::State::StoreTrouble; }
    const OutboxStatus &status() const { return m_status; }

private:
    void raise(OutboxStatus::State state, bool waitingHelps, const QDateTime &now);

    OutboxStatus m_status;
    int m_failures = 0;
    bool m_due = false;
};

} // namespace waymark
