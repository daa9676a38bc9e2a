// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <chrono>

namespace waymark {

/// How long to wait before the next try: twice as long after each failure, up to a bound, and each time a
/// random share less, so that a team's devices do not all come back at once.
class Backoff
{
public:
    using Time = std::chrono::milliseconds;

    Backoff(Time first, Time last) : m_first(first), m_last(last) {}

    /// After one more failure; never shorter than the server's own wish.
    Time next(Time atLeast = Time(0));
    void reset() { m_failures = 0; }
    int failures() const { return m_failures; }

private:
    Time m_first;
    Time m_last;
    int m_failures = 0;
};

} // namespace waymark
