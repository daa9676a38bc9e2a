// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/Formats.h"

#include "core/base/IsolatedText.h"
#include "core/domain/MoneyText.h"

#include <QGuiApplication>

#include <cmath>

namespace waymark {

namespace {

constexpr int NearDays = 14;

/// The "C" locale groups no digits and writes times with seconds; English stands in for it.
QLocale readable(const QLocale &locale)
{
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : locale;
}

} // namespace

Formats::Formats(const QLocale &locale, const QTimeZone &zone) : m_locale(readable(locale)), m_zone(zone) {}

QString Formats::money(const Money &amount) const
{
    return moneyText(amount, m_locale);
}

QString Formats::moneyShort(const Money &amount) const
{
    const double value = static_cast<double>(amount.minor) / static_cast<double>(minorUnits(amount.currency));
    const QString sign = currencySign(amount.currency, m_locale);
    if (std::abs(value) >= 1e6)
        return tr("%1M", "millions").arg(m_locale.toCurrencyString(value / 1e6, sign, value < 1e7 ? 2 : 1));
    if (std::abs(value) >= 1e4)
        return tr("%1K", "thousands").arg(m_locale.toCurrencyString(std::round(value / 1e3), sign, 0));
    return money(amount);
}

QString Formats::number(qint64 value) const
{
    return m_locale.toString(value);
}

QString Formats::percent(double share) const
{
    return tr("%1%", "percentage").arg(m_locale.toString(std::round(share * 100), 'f', 0));
}

QString Formats::shortDate(QDate date, QDate today) const
{
    if (!date.isValid())
        return {};
    if (std::abs(today.daysTo(date)) <= NearDays)
        return m_locale.toString(date, tr("ddd d MMM", "date within two weeks, QDate format"));
    return fullDate(date);
}

QString Formats::dayMonth(QDate date, QDate today) const
{
    if (!date.isValid())
        return {};
    if (date.year() != today.year())
        return fullDate(date);
    return m_locale.toString(date, tr("d MMM", "day and month, QDate format"));
}

QString Formats::fullDate(QDate date) const
{
    return m_locale.toString(date, tr("d MMM yyyy", "date with year, QDate format"));
}

QString Formats::longDate(QDate date) const
{
    return m_locale.toString(date, tr("dddd d MMMM yyyy", "date in a heading, QDate format"));
}

QString Formats::time(QTime time) const
{
    return m_locale.toString(time, QLocale::ShortFormat);
}

QString Formats::dateTime(QDate date, QTime clock, QDate today) const
{
    if (!clock.isValid())
        return shortDate(date, today);
    return tr("%1, %2", "date, time").arg(shortDate(date, today), time(clock));
}

QString Formats::asOf(const QDateTime &instant, const QDateTime &now) const
{
    const QDateTime shown = here(instant);
    const QDate today = here(now).date();
    return shown.date() == today ? time(shown.time()) : dayMonth(shown.date(), today);
}

QString Formats::lateness(QDate due, QDate today) const
{
    const auto late = due.daysTo(today);
    if (late == 0)
        return tr("Today");
    if (late > 0 && late <= NearDays)
        return tr("%Ln days late", nullptr, static_cast<int>(late));
    return shortDate(due, today);
}

QString Formats::daysUntil(QDate date, QDate today) const
{
    const auto left = static_cast<int>(today.daysTo(date));
    if (left == 0)
        return tr("Today");
    return left > 0 ? tr("In %Ln days", nullptr, left) : tr("%Ln days ago", nullptr, -left);
}

QString Formats::name(const QString &name)
{
    return isolatedText(name, QGuiApplication::layoutDirection());
}

} // namespace waymark
