// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/JobTracker.h"

namespace waymark {

JobTracker::~JobTracker()
{
    cancel();
}

void JobTracker::cancel()
{
    ++m_ticket;
    m_running.cancel();
    m_running = {};
}

} // namespace waymark
