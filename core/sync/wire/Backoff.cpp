// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/wire/Backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace waymark {

Backoff::Time Backoff::next(Time atLeast)
{
    const int doublings = std::min(m_failures++, 20);
    const Time whole = std::min<Time>(m_last, m_first * (1LL << doublings));
    const double share = 0.5 + QRandomGenerator::global()->bounded(0.5);
    return std::max(atLeast, Time(qint64(double(whole.count()) * share)));
}

} // namespace waymark
