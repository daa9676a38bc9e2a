// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/SampleDays.h"

#include "core/domain/DueDates.h"

#include <QRegularExpression>

#include <algorithm>

namespace waymark {

SampleDays::SampleDays(QDate today, const Organisation &organisation, const QTimeZone &zone)
    : m_today(today), m_weekEnds(endOfWeek(today, organisation)), m_organisation(organisation), m_zone(zone)
{
}

std::optional<QDate> SampleDays::day(const QString &text) const
{
    static const QRegularExpression shape(QStringLiteral("\\A(today|later|after)(?:([+-]\\d{1,4})(d?))?\\z"));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString from = match.captured(1);
    const int steps = match.captured(2).toInt();
    const bool calendar = !match.captured(3).isEmpty();
    if (from == QLatin1String("today"))
        return calendar ? m_today.addDays(steps) : workingDay(m_today, steps);
    if (calendar || steps <= 0)
        return std::nullopt;
    return from == QLatin1String("later") ? laterThisWeek(steps) : workingDay(m_weekEnds, steps);
}

std::optional<QDateTime> SampleDays::instant(const QString &text) const
{
    const auto at = day(text.section(QLatin1Char(' '), 0, 0));
    const QTime time = QTime::fromString(text.section(QLatin1Char(' '), 1), QStringLiteral("hh:mm"));
    if (!at || !time.isValid())
        return std::nullopt;
    return QDateTime(*at, time, m_zone).toUTC();
}

QDate SampleDays::workingDay(QDate from, int steps) const
{
    const int direction = steps < 0 ? -1 : 1;
    int left = std::abs(steps);
    // A week without a working day is a mistake in the settings: count every day then.
    const bool everyDay = m_organisation.weekend.size() >= 7;
    while (left > 0) {
        from = from.addDays(direction);
        left -= everyDay || !isWeekend(from, m_organisation) ? 1 : 0;
    }
    return from;
}

QDate SampleDays::laterThisWeek(int steps) const
{
    const QDate wanted = workingDay(m_today, steps);
    return m_today >= m_weekEnds ? wanted : std::min(wanted, m_weekEnds);
}

} // namespace waymark
