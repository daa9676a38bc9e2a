// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/Report.h"

#include <QLocale>
#include <QTextStream>

namespace waymark::bench {

namespace {

QString timeText(double microseconds)
{
    if (microseconds < 1000)
        return QStringLiteral("%1 us").arg(microseconds, 0, 'f', 1);
    return QStringLiteral("%1 ms").arg(microseconds / 1000, 0, 'f', microseconds < 100'000 ? 2 : 0);
}

QString rateText(double perSecond)
{
    return QLocale::c().toString(static_cast<qint64>(perSecond)) + QStringLiteral("/s");
}

QString verdict(bool met)
{
    return met ? QStringLiteral("met") : QStringLiteral("NOT MET");
}

} // namespace

void Report::section(const QString &title)
{
    m_out << '\n' << title << '\n';
    m_out.flush();
}

void Report::ratio(const QString &what, double time, const QString &reference, double referenceTime,
                   double most)
{
    const double times = time / referenceTime;
    line(what, timeText(time),
         QStringLiteral("%1x %2 (%3)").arg(times, 0, 'f', 2).arg(reference, timeText(referenceTime)),
         QStringLiteral("within %1x: %2").arg(most, 0, 'f', 1).arg(verdict(times <= most)));
}

void Report::ratio(const QString &what, double time, const QString &reference, double referenceTime)
{
    line(what, timeText(time),
         QStringLiteral("%1x %2 (%3)")
             .arg(time / referenceTime, 0, 'f', 2)
             .arg(reference, timeText(referenceTime)),
         {});
}

void Report::within(const QString &what, double time, double most)
{
    line(what, timeText(time), {},
         QStringLiteral("within %1: %2").arg(timeText(most), verdict(time <= most)));
}

void Report::rate(const QString &what, double perSecond, double least)
{
    line(what, rateText(perSecond), {},
         least > 0 ? QStringLiteral("at least %1: %2").arg(rateText(least), verdict(perSecond >= least))
                   : QString());
}

void Report::note(const QString &text)
{
    m_out << "  " << text << '\n';
    m_out.flush();
}

void Report::line(const QString &what, const QString &figure, const QString &beside, const QString &bound)
{
    m_out << "  " << what.leftJustified(52) << figure.rightJustified(12) << "  " << beside.leftJustified(58)
          << bound << '\n';
    m_out.flush();
}

} // namespace waymark::bench
