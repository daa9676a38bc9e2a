// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>

#include <functional>

namespace waymark::bench {

/// How long one thing took, again and again; in microseconds.
class Samples
{
public:
    void add(double microseconds) { m_times.append(microseconds); }
    int count() const { return static_cast<int>(m_times.size()); }

    double median() const { return percentile(50); }
    /// The smallest time that so many per cent of all do not exceed (nearest rank); 0 without samples.
    double percentile(int percent) const;

private:
    QList<double> m_times;
};

/// How long `work` takes, in each of `rounds`.
Samples measure(int rounds, const std::function<void()> &work);

/// Two things in turn, so that a machine whose speed drifts drifts for both.
struct Pair
{
    Samples ours;
    Samples reference;
};
Pair measureInTurn(int rounds, const std::function<void()> &ours, const std::function<void()> &reference);

} // namespace waymark::bench
