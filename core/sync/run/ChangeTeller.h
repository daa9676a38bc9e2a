// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/ChangedRows.h"

#include <QDateTime>

namespace waymark {

class SyncNotes;

/// Tells in the sync log what others changed: one line a minute, however many changes trickle in.
class ChangeTeller
{
public:
    void add(const ChangedRows &rows) { m_news.add(rows); }
    /// What was added since is told: with what the last line tells, if that is younger than a minute.
    void tell(SyncNotes &notes, const QDateTime &now);

private:
    ChangedRows m_told; ///< By the last line.
    ChangedRows m_news; ///< Since.
    qint64 m_line = 0;
    QDateTime m_begun; ///< When that line was begun.
};

} // namespace waymark
