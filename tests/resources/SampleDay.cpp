// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/resources/SampleDay.h"

#include "core/domain/DueDates.h"

#include <QRegularExpression>
#include <QTime>

#include <algorithm>

namespace waymark::test {

namespace {

QDate workingDays(QDate from, int count)
{
    const Organisation usual;
    const int direction = count < 0 ? -1 : 1;
    for (int left = qAbs(count); left > 0;) {
        from = from.addDays(direction);
        if (!isWeekend(from, usual))
            --left;
    }
    return from;
}

} // namespace

std::optional<QDate> sampleDay(const QString &written, QDate today)
{
    static const QRegularExpression notation(QStringLiteral("^(today|later|after)(?:([+-]\\d{1,4})(d?))?$"));
    const auto match = notation.match(written);
    if (!match.hasMatch())
        return std::nullopt;
    const QString base = match.captured(1);
    const int count = match.captured(2).toInt();
    const bool calendar = !match.captured(3).isEmpty();
    const QDate weekEnds = endOfWeek(today, Organisation{});
    if (base == QLatin1String("today"))
        return calendar ? today.addDays(count) : workingDays(today, count);
    if (calendar || count <= 0)
        return std::nullopt;
    if (base == QLatin1String("after"))
        return workingDays(weekEnds, count);
    return std::min(workingDays(today, count), weekEnds);
}

std::optional<QDateTime> sampleInstant(const QString &written, QDate today)
{
    const qsizetype space = written.indexOf(QLatin1Char(' '));
    if (space < 0)
        return std::nullopt;
    const auto day = sampleDay(written.first(space), today);
    const QTime time = QTime::fromString(written.mid(space + 1), QStringLiteral("HH:mm"));
    if (!day || !time.isValid())
        return std::nullopt;
    return QDateTime(*day, time, Qt::UTC);
}

} // namespace waymark::test
