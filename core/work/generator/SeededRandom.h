// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QString>

namespace waymark {

/// Numbers that only look random: the same seed gives the same ones on every machine and with every Qt.
/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", 2014).
class SeededRandom
{
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) {}

    quint64 next();
    /// From 0 on, below `limit`, which is above 0.
    int below(int limit) { return int(next() % quint64(limit)); }
    /// From `least` to `most`, both included.
    int between(int least, int most) { return least + below(most - least + 1); }
    /// True in `percent` of a hundred cases.
    bool chance(int percent) { return below(100) < percent; }
    /// From 0 on, below 1.
    double fraction() { return double(next() >> 11) * 0x1.0p-53; }

    template <class T>
    const T &oneOf(const QList<T> &choices)
    {
        return choices.at(below(int(choices.size())));
    }

    /// Some of the choices, in their order, each in `percent` of a hundred cases.
    template <class T>
    QList<T> someOf(const QList<T> &choices, int percent)
    {
        QList<T> some;
        for (const T &choice : choices) {
            if (chance(percent))
                some.append(choice);
        }
        return some;
    }

    /// An id in the form of newUid(), whose time is `milliseconds` since 1970 UTC.
    QString uid(const char *prefix, qint64 milliseconds);

private:
    quint64 m_state;
};

} // namespace waymark
