// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/JobTracker.h"

namespace waymark {

JobTracker::~JobTracker()
{
    drop();
}

void JobTracker::cancel()
{
    if (!m_isRunning)
        return;
    drop();
    m_isRunning = false;
    Q_EMIT runningChanged(false);
}

/// The running job's result is not wanted any more.
void JobTracker::drop()
{
    ++m_ticket;
    m_running.cancel();
    m_running = {};
}

} // namespace waymark
