// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/OutboxBlock.h"

#include <algorithm>
#include <array>

namespace waymark {

namespace {

using State = OutboxStatus::State;

constexpr std::array<int, 6> secondsToWait = {5, 15, 30, 60, 120, 300};

State stateFor(TransportOutcome::Obstacle obstacle)
{
    switch (obstacle) {
    case TransportOutcome::Obstacle::Password:
        return State::NeedsPassword;
    case TransportOutcome::Obstacle::Setup:
    case TransportOutcome::Obstacle::Sender:
        return State::NeedsSetup;
    case TransportOutcome::Obstacle::Recording:
        return State::StoreTrouble;
    case TransportOutcome::Obstacle::Connection:
    case TransportOutcome::Obstacle::Stopped:
    case TransportOutcome::Obstacle::None:
        break;
    }
    return State::WaitingForConnection;
}

} // namespace

void OutboxBlock::raise(const TransportOutcome &outcome, const QDateTime &now)
{
    const State state = stateFor(outcome.obstacle);
    raise(state, state == State::WaitingForConnection || state == State::StoreTrouble, now);
    m_status.sentence = outcome.sentence;
    m_status.detail = outcome.serverReply;
}

void OutboxBlock::raise(const Error &storeError, const QDateTime &now)
{
    raise(State::StoreTrouble, true, now);
    m_status.sentence = storeError.sentence;
    m_status.detail = storeError.detail;
}

void OutboxBlock::raise(State state, bool waitingHelps, const QDateTime &now)
{
    if (m_status.state != state) {
        m_failures = 0;
        m_status.since = now;
    }
    m_due = false;
    m_status.state = state;
    const auto step = std::min<size_t>(static_cast<size_t>(m_failures++), secondsToWait.size() - 1);
    m_status.retryAt = waitingHelps ? now.addSecs(secondsToWait[step]) : QDateTime();
}

bool OutboxBlock::holds(const QDateTime &now) const
{
    return isRaised() && !m_due && (m_status.retryAt.isNull() || now < m_status.retryAt);
}

} // namespace waymark
