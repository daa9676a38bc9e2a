// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Money.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace waymark {

/// Amounts, dates and numbers as the interface writes them, in one locale. Instants stand on the clock of the
/// person who reads, which is the machine's (core/domain/README.md, "Days and instants").
class Formats
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Formats)
public:
    explicit Formats(const QLocale &locale = QLocale(), const QTimeZone &zone = QTimeZone::systemTimeZone());

    /// "$184,000"; the minor part only where there is one. A currency without a sign here stands in front as
    /// its code.
    QString money(const Money &amount) const;
    /// "$1.02M", "$184K": for tiles and sums.
    QString moneyShort(const Money &amount) const;
    /// "1,204"
    QString number(qint64 value) const;
    /// "74%", of a share from 0 to 1.
    QString percent(double share) const;

    /// "Thu 19 Nov" within two weeks of `today`, else "30 Jan 2027". Empty for a null date.
    QString shortDate(QDate date, QDate today) const;
    /// "19 Nov", with the year where it is not `today`'s: for rows with little room.
    QString dayMonth(QDate date, QDate today) const;
    /// "29 Oct 2027"
    QString fullDate(QDate date) const;
    /// "Wednesday 18 November 2026"
    QString longDate(QDate date) const;
    /// "14:00", or as the locale writes it.
    QString time(QTime time) const;
    /// The pattern of time(), for a field that a time is typed into.
    QString timeForm() const { return m_locale.timeFormat(QLocale::ShortFormat); }
    /// "Thu 19 Nov, 09:00"; without the time where it is null.
    QString dateTime(QDate date, QTime time, QDate today) const;
    /// An instant on the reader's clock.
    QDateTime here(const QDateTime &instant) const { return instant.toTimeZone(m_zone); }
    /// An instant on the reader's clock, as "10:41" on the same day, else as "17 Nov" or with the year.
    QString asOf(const QDateTime &instant, const QDateTime &now) const;

    /// When something due on `due` is due, for a person who reads it on `today`: "2 days late" up to 14 days,
    /// "Today", else the short date.
    QString lateness(QDate due, QDate today) const;
    /// "In 345 days", "Today", "3 days ago".
    QString daysUntil(QDate date, QDate today) const;

    /// A name or an address as it stands in a sentence: where it is written the other way than the interface,
    /// it is isolated (U+2068, U+2069), so that the words and signs around it keep their places. For the
    /// screen alone, never for what is sent or stored.
    static QString name(const QString &name);

private:
    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace waymark
