// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace waymark {

/// Which number of "03/04/2026" is the day.
enum class DateOrder { Unsaid, DayFirst, MonthFirst };

/// What a cell says of a day.
struct CellDate
{
    std::optional<QDate> day; ///< Nothing where it says none.
    bool isAmbiguous = false; ///< It would be another day in the other order, and nobody said which.

    bool operator==(const CellDate &) const = default;
};

/// Reads "2026-04-03" (ISO 8601, a time behind it is left aside), "20260403", "3.4.2026" (a point always puts
/// the day first), "3/4/2026", "03-04-26", "3 Apr 2026", "April 3, 2026". Two digits of a year are of 1970 to
/// 2069.
CellDate dateFromCell(const QString &tidied, DateOrder order);

} // namespace waymark
