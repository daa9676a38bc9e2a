// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SyncObstacle.h"

namespace waymark {

namespace {

using State = SyncStatus::State;

State stateFor(Remedy remedy)
{
    switch (remedy) {
    case Remedy::SignIn:
        return State::NeedsSignIn;
    case Remedy::Person:
        return State::NeedsPerson;
    case Remedy::Retry:
    case Remedy::Renumber:
    case Remedy::Shrink:
        break;
    }
    return State::Offline;
}

} // namespace

SyncObstacle::SyncObstacle(const SyncTiming &timing)
    : m_timing(timing), m_backoff(timing.firstRetry, timing.lastRetry)
{
}

Backoff::Time SyncObstacle::raise(const WireFailure &failure, const QDateTime &now)
{
    m_isOfTheStore = false;
    const Backoff::Time wish = failure.retryAfter.value_or(Backoff::Time(0));
    return raise(stateFor(failure.remedy), failure.error, wish, now);
}

Backoff::Time SyncObstacle::raise(const Error &storeError, const QDateTime &now)
{
    m_isOfTheStore = true;
    return raise(State::NeedsPerson, storeError, Backoff::Time(0), now);
}

Backoff::Time SyncObstacle::raise(State state, const Error &error, Backoff::Time atLeast,
                                  const QDateTime &now)
{
    if (m_status.state != state) {
        m_backoff.reset();
        m_status.since = now;
    }
    m_isDue = false;
    m_error = error;
    m_status.state = state;
    m_status.sentence = error.sentence;
    m_status.detail = error.detail;
    const Backoff::Time wait = m_backoff.next(atLeast);
    m_status.retryAt = state == State::NeedsSignIn ? QDateTime() : now.addMSecs(wait.count());
    return wait;
}

void SyncObstacle::clear()
{
    m_status = {};
    m_error = {};
    m_isDue = false;
    m_isOfTheStore = false;
    m_backoff.reset();
}

void SyncObstacle::describe(SyncStatus &status) const
{
    status.state = m_status.state;
    status.since = m_status.since;
    status.retryAt = m_status.retryAt;
    status.sentence = m_status.sentence;
    status.detail = m_status.detail;
}

} // namespace waymark
