// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Organisation.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace waymark {

/// The sample workspace's days, which are told from the day on which it is made (resources/sample/README.md,
/// "Days"): "today-3", "today+345d", "later+2", "after+5".
class SampleDays
{
public:
    SampleDays(QDate today, const Organisation &organisation, const QTimeZone &zone);

    /// Nothing when `text` is no such day.
    std::optional<QDate> day(const QString &text) const;

    /// A day and a time in the organisation's zone, "today-2 10:05", as UTC.
    std::optional<QDateTime> instant(const QString &text) const;

private:
    QDate workingDay(QDate from, int steps) const;
    QDate laterThisWeek(int steps) const;

    QDate m_today;
    QDate m_weekEnds;
    Organisation m_organisation;
    QTimeZone m_zone;
};

} // namespace waymark
