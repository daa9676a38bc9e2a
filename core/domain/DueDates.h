// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/Organisation.h"

#include <QDate>

#include <optional>

namespace waymark {

/// A due date as it was worked out, and what was done to it.
struct PlannedDate
{
    QDate date;
    bool movedOffWeekend = false;
    std::optional<QuietDays> quiet; ///< The quiet days that it falls into; it is flagged, not moved.
    QDate proposed;                 ///< The first day after them that can be used; null without `quiet`.

    bool operator==(const PlannedDate &) const = default;
};

/// `first` plus `dayOffset` calendar days, moved to the next working day when `skipWeekends` and it falls on
/// the organisation's weekend; flagged when it falls into quiet days of everybody, of the account's region or
/// of the account itself.
PlannedDate planDate(QDate first, int dayOffset, bool skipWeekends, const Organisation &organisation,
                     const Account &account);

/// Whether `day` is one of the organisation's weekend days.
bool isWeekend(QDate day, const Organisation &organisation);

/// The last day of `today`'s week, the day before the first weekday after the weekend: what "Later this week"
/// ends with. With the usual weekend it is Sunday.
QDate endOfWeek(QDate today, const Organisation &organisation);

} // namespace waymark
