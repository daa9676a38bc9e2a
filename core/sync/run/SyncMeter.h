// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncConnection.h"
#include "core/sync/SyncStatus.h"

#include <QElapsedTimer>

#include <optional>

namespace waymark {

class Connection;
class SyncObstacle;

/// What is shown of a synchronisation: how far this run is, and what the workspace's rows say that waits.
class SyncMeter
{
public:
    int done = 0;         ///< Objects of this run.
    int expected = 0;     ///< Of a first run, as the server counts them.
    bool isFirst = false; ///< Everything comes for the first time, or anew.

    /// Whether there is anything to show of it.
    bool isUnderWay() const { return isFirst || done > 0; }
    void endRun();

    /// The status, if it is another than the last one. Where the rows cannot be counted, the last counts.
    std::optional<SyncStatus> read(SyncStatus::State state, const SyncConnection &connection,
                                   const SyncObstacle &obstacle, Connection &reader);

private:
    void count(SyncStatus &status, Connection &reader);

    SyncStatus m_last;
    int m_ran = 0; ///< Objects of the run that ended last.
    QElapsedTimer m_sinceCount;
};

} // namespace waymark
