// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/ChangeTeller.h"

#include "core/sync/run/SyncNotes.h"

#include <cstdlib>
#include <utility>

namespace waymark {

namespace {

constexpr qint64 secondsOfALine = 60;

} // namespace

void ChangeTeller::tell(SyncNotes &notes, const QDateTime &now)
{
    if (m_news.isEmpty())
        return;
    const bool goesOn = m_line != 0 && std::abs(m_begun.secsTo(now)) < secondsOfALine;
    if (!goesOn) {
        m_told = {};
        m_begun = now;
    }
    m_told.add(std::exchange(m_news, {}));
    m_line = goesOn ? notes.tellInstead(m_line, m_told.sentence()) : notes.tell(m_told.sentence());
}

} // namespace waymark
