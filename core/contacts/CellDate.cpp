// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/CellDate.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace waymark {

namespace {

std::optional<QDate> dayOf(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// A time behind a day, which is passed over.
const QString timeOfDay = QStringLiteral("(?:[T ](?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?"
                                         " ?(?:[AaPp][Mm]|Z|UTC|[+-]\\d{2}:?\\d{2})?)?");

int yearOf(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() > 2)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

/// Names of months and what they are shortened to, in the languages whose column names are known; those that
/// mean another month elsewhere are left out.
QHash<QString, int> monthNames()
{
    QHash<QString, int> names;
    for (const auto language : {QLocale::English, QLocale::German, QLocale::French, QLocale::Spanish,
                                QLocale::Italian, QLocale::Portuguese, QLocale::Dutch, QLocale::Polish}) {
        const QLocale locale(language);
        for (int month = 1; month <= 12; ++month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                for (QString name :
                     {locale.monthName(month, format), locale.standaloneMonthName(month, format)}) {
                    name = name.toCaseFolded().remove(u'.');
                    const int before = names.value(name, month);
                    names.insert(name, before == month ? month : 0);
                }
            }
        }
    }
    names.insert(QStringLiteral("sept"), 9);
    return names;
}

/// From 1; 0 for what is no month.
int monthOf(const QString &name)
{
    static const QHash<QString, int> months = monthNames();
    return months.value(name.toCaseFolded(), 0);
}

std::optional<QDate> isoDay(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|(\\d{2})(\\d{2}))"
                       "%1\\z")
            .arg(timeOfDay));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    const int month = match.capturedView(2).isEmpty() ? (match.capturedView(4).isEmpty() ? 6 : 4) : 2;
    return dayOf(match.capturedView(1).toInt(), match.capturedView(month).toInt(),
                 match.capturedView(month + 1).toInt());
}

std::optional<QDate> namedDay(const QString &text)
{
    static const QRegularExpression dayFirst(
        QStringLiteral("\\A(\\d{1,2})[-. /]+(\\p{L}{3,12})\\.?[-, /]+(\\d{4}|\\d{2})\\z"));
    static const QRegularExpression monthFirst(
        QStringLiteral("\\A(\\p{L}{3,12})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})\\z"));
    if (const auto match = dayFirst.match(text); match.hasMatch())
        return dayOf(yearOf(match.captured(3)), monthOf(match.captured(2)), match.capturedView(1).toInt());
    if (const auto match = monthFirst.match(text); match.hasMatch())
        return dayOf(yearOf(match.captured(3)), monthOf(match.captured(1)), match.capturedView(2).toInt());
    return {};
}

} // namespace

CellDate dateFromCell(const QString &tidied, DateOrder order)
{
    if (const auto day = isoDay(tidied))
        return {day, false};
    if (const auto day = namedDay(tidied))
        return {day, false};
    static const QRegularExpression numbers(
        QStringLiteral("\\A(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4}|\\d{2})%1\\z").arg(timeOfDay));
    const auto match = numbers.match(tidied);
    if (!match.hasMatch())
        return {};
    const int one = match.capturedView(1).toInt();
    const int two = match.capturedView(3).toInt();
    const int year = yearOf(match.captured(4));
    const auto dayFirst = dayOf(year, two, one);
    const auto monthFirst = dayOf(year, one, two);
    if (match.capturedView(2) == u'.' || order == DateOrder::DayFirst)
        return {dayFirst, false};
    if (order == DateOrder::MonthFirst)
        return {monthFirst, false};
    if (dayFirst && monthFirst && *dayFirst != *monthFirst)
        return {std::nullopt, true};
    return {dayFirst ? dayFirst : monthFirst, false};
}

} // namespace waymark
