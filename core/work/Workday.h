// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Organisation.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace waymark {

class Connection;
struct WorkContext;

/// The organisation and the day that it is there: what "today" means everywhere, on whatever clock the
/// machine runs (core/domain/README.md, "Days and instants").
struct Workday
{
    Organisation organisation;
    QTimeZone zone; ///< The organisation's; UTC when its id is unknown on this machine.
    QDate today;

    /// The day of an instant.
    QDate dayOf(const QDateTime &instant) const { return instant.toTimeZone(zone).date(); }
};

/// `now` is UTC.
Result<Workday> readWorkday(Connection &connection, const QDateTime &now);

/// The present day for what a screen starts from. Where the organisation cannot be read it is UTC's, and the
/// log says why: the act that follows meets the same failure and tells it.
QDate todayOf(const WorkContext &context);

/// When a value was true that is known to have been so on `day`: that day's noon (UTC), which is the same day
/// on most clocks; null, which stands for now, on the present day and after it.
QDateTime asOfDay(const WorkContext &context, QDate day);

} // namespace waymark
