// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/Samples.h"

#include "tests/bench/Stopwatch.h"

#include <algorithm>
#include <cmath>

namespace waymark::bench {

namespace {

double timeOf(const std::function<void()> &work)
{
    const Stopwatch watch;
    work();
    return watch.microseconds();
}

} // namespace

double Samples::percentile(int percent) const
{
    if (m_times.isEmpty())
        return 0;
    QList<double> sorted = m_times;
    std::ranges::sort(sorted);
    const auto rank = static_cast<qsizetype>(std::ceil(double(sorted.size()) * percent / 100.0));
    return sorted.at(std::clamp<qsizetype>(rank - 1, 0, sorted.size() - 1));
}

Samples measure(int rounds, const std::function<void()> &work)
{
    Samples samples;
    for (int round = 0; round < rounds; ++round)
        samples.add(timeOf(work));
    return samples;
}

Pair measureInTurn(int rounds, const std::function<void()> &ours, const std::function<void()> &reference)
{
    Pair pair;
    for (int round = 0; round < rounds; ++round) {
        pair.ours.add(timeOf(ours));
        pair.reference.add(timeOf(reference));
    }
    return pair;
}

} // namespace waymark::bench
