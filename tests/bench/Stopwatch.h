// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QElapsedTimer>

#include <ctime>
#include <sys/resource.h>

namespace waymark::bench {

/// What has passed since it was made: on the clock, or as a processor's time, which other programs of a busy
/// machine do not lengthen.
class Stopwatch
{
public:
    enum class Of {
        Thread,   ///< This thread alone.
        Children, ///< The programs that were started and have ended.
    };

    explicit Stopwatch(Of of = Of::Thread) : m_of(of), m_used(used()) { m_clock.start(); }

    double microseconds() const
    {
        return processorTime() ? used() - m_used : double(m_clock.nsecsElapsed()) / 1000.0;
    }

    /// Whether all of them tell the processor's time; not at first.
    static bool &processorTime()
    {
        static bool wanted = false;
        return wanted;
    }

private:
    double used() const
    {
        if (m_of == Of::Thread) {
            timespec time{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
            return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
        }
        rusage usage{};
        getrusage(RUSAGE_CHILDREN, &usage);
        const auto sum = [](const timeval &time) { return double(time.tv_sec) * 1e6 + double(time.tv_usec); };
        return sum(usage.ru_utime) + sum(usage.ru_stime);
    }

    Of m_of;
    double m_used;
    QElapsedTimer m_clock;
};

} // namespace waymark::bench
