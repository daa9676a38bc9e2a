// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace waymark {

/// One step from one sequence to another: an item that both have, one that went, one that came.
enum class SequenceStep { Same, Removed, Inserted };

/// The shortest way from one sequence to another (by their longest common subsequence). It takes time and
/// room by the product of both, so where that is over `mostPairs` all between the equal ends is taken out
/// and put in anew.
template <class Item>
QList<SequenceStep> sequenceSteps(const QList<Item> &before, const QList<Item> &now,
                                  qsizetype mostPairs = 250'000)
{
    qsizetype start = 0;
    while (start < before.size() && start < now.size() && before.at(start) == now.at(start))
        ++start;
    qsizetype end = 0;
    while (end < before.size() - start && end < now.size() - start &&
           before.at(before.size() - 1 - end) == now.at(now.size() - 1 - end))
        ++end;
    const qsizetype old = before.size() - start - end;
    const qsizetype fresh = now.size() - start - end;

    QList<SequenceStep> steps(start, SequenceStep::Same);
    if (old * fresh > mostPairs) {
        steps.append(QList<SequenceStep>(old, SequenceStep::Removed));
        steps.append(QList<SequenceStep>(fresh, SequenceStep::Inserted));
        steps.append(QList<SequenceStep>(end, SequenceStep::Same));
        return steps;
    }
    // The lengths of the longest common subsequences of what follows each pair of places.
    std::vector<int> lengths(static_cast<std::size_t>((old + 1) * (fresh + 1)));
    const auto common = [&lengths, fresh](qsizetype i, qsizetype j) -> int & {
        return lengths[static_cast<std::size_t>(i * (fresh + 1) + j)];
    };
    const auto same = [&](qsizetype i, qsizetype j) { return before.at(start + i) == now.at(start + j); };
    for (qsizetype i = old - 1; i >= 0; --i) {
        for (qsizetype j = fresh - 1; j >= 0; --j)
            common(i, j) =
                same(i, j) ? common(i + 1, j + 1) + 1 : std::max(common(i + 1, j), common(i, j + 1));
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < old || j < fresh) {
        if (i < old && j < fresh && same(i, j)) {
            steps.append(SequenceStep::Same);
            ++i;
            ++j;
        } else if (j >= fresh || (i < old && common(i + 1, j) >= common(i, j + 1))) {
            steps.append(SequenceStep::Removed);
            ++i;
        } else {
            steps.append(SequenceStep::Inserted);
            ++j;
        }
    }
    steps.append(QList<SequenceStep>(end, SequenceStep::Same));
    return steps;
}

} // namespace waymark
