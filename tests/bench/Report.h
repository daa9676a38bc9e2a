// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

class QTextStream;

namespace waymark::bench {

/// Writes what was measured, each figure with its bound and whether it is met. It gives no verdict: another
/// machine has other figures, and a loaded one worse ones.
class Report
{
public:
    explicit Report(QTextStream &out) : m_out(out) {}

    void section(const QString &title);
    /// A time beside its reference, both in microseconds, which it should not exceed `most` times.
    void ratio(const QString &what, double time, const QString &reference, double referenceTime, double most);
    /// The same without a bound.
    void ratio(const QString &what, double time, const QString &reference, double referenceTime);
    /// A time that should not exceed `most`; microseconds.
    void within(const QString &what, double time, double most);
    /// A number a second that should be at least `least`; 0 for no bound.
    void rate(const QString &what, double perSecond, double least = 0);
    /// What a reader has to know, or why something was not measured.
    void note(const QString &text);

private:
    void line(const QString &what, const QString &figure, const QString &beside, const QString &bound);

    QTextStream &m_out;
};

} // namespace waymark::bench
