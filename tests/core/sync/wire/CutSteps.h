// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QtGlobal>

namespace waymark::test {

/// Where a line is cut, in bytes from the beginning of a round. Begins elsewhere each time, so that in the
/// course of time each byte has its turn; what it began with is printed, and WAYMARK_CUT_FIRST repeats it.
class CutSteps
{
public:
    /// So many cuts in a run of every day, spread over `length` bytes; WAYMARK_CUT_STEP says instead how many
    /// bytes lie between two, for ./dev soak.
    CutSteps(qint64 length, int cuts);

    bool hasNext() const { return m_next <= m_length; }
    qint64 takeNext();

private:
    qint64 m_length;
    qint64 m_step;
    qint64 m_next;
};

} // namespace waymark::test
