// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SyncMeter.h"

#include "core/sync/LocalChanges.h"
#include "core/sync/ParkedChanges.h"
#include "core/sync/SetAsideChanges.h"
#include "core/sync/SyncConflicts.h"
#include "core/sync/run/SyncObstacle.h"
#include "core/sync/wire/ServerAddress.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

using State = SyncStatus::State;

constexpr qint64 countEvery = 1000; ///< Milliseconds.

} // namespace

void SyncMeter::endRun()
{
    m_ran = std::exchange(done, 0);
    expected = 0;
    isFirst = false;
}

/// While many pages come in, not at each: to count what waits may take as long as a page.
void SyncMeter::count(SyncStatus &status, Connection &reader)
{
    if (status.state == State::Syncing && m_sinceCount.isValid() && m_sinceCount.elapsed() < countEvery) {
        status.waiting = m_last.waiting;
        status.conflicts = m_last.conflicts;
        status.refused = m_last.refused;
        status.setAside = m_last.setAside;
        return;
    }
    m_sinceCount.start();
    const auto waiting = LocalChanges::waiting(reader);
    const auto conflicts = SyncConflicts::count(reader);
    const auto refused = ParkedChanges::count(reader);
    const auto setAside = SetAsideChanges::count(reader);
    status.waiting = waiting ? int(*waiting) : m_last.waiting;
    status.conflicts = conflicts ? int(*conflicts) : m_last.conflicts;
    status.refused = refused ? int(*refused) : m_last.refused;
    status.setAside = setAside ? int(*setAside) : m_last.setAside;
}

std::optional<SyncStatus> SyncMeter::read(State state, const SyncConnection &connection,
                                          const SyncObstacle &obstacle, Connection &reader)
{
    SyncStatus status;
    status.state = state;
    if (state != State::NotConnected) {
        count(status, reader);
        status.server = ServerAddress::shortName(QUrl(connection.server));
        status.syncedAt = connection.syncedAt;
    }
    if (state == State::Syncing) {
        status.isFirst = isFirst;
        status.done = done;
        status.total = std::max(done + status.waiting, expected);
    }
    if (state == State::Synced)
        status.done = m_ran;
    if (obstacle.isRaised() && state != State::NotConnected && state != State::Paused)
        obstacle.describe(status);
    if (status == m_last)
        return {};
    m_last = status;
    return status;
}

} // namespace waymark
