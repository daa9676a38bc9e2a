// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Workday.h"

#include "core/base/Logging.h"
#include "core/store/OrganisationRepository.h"
#include "core/work/TimeZones.h"
#include "core/work/WorkContext.h"

namespace waymark {

Result<Workday> readWorkday(Connection &connection, const QDateTime &now)
{
    const auto organisation = OrganisationRepository::get(connection);
    WAYMARK_TRY(organisation);
    const QTimeZone zone = timeZoneOr(organisation->timeZone, QTimeZone::utc());
    return Workday{*organisation, zone, now.toTimeZone(zone).date()};
}

QDate todayOf(const WorkContext &context)
{
    const auto workday = readWorkday(context.store.reader(), context.clock.now());
    if (workday)
        return workday->today;
    qCWarning(logStore) << "the organisation's day is not known:" << describe(workday.error());
    return context.clock.today(QTimeZone::utc());
}

QDateTime asOfDay(const WorkContext &context, QDate day)
{
    const auto workday = readWorkday(context.store.reader(), context.clock.now());
    const QTimeZone zone = workday ? workday->zone : QTimeZone::utc();
    return day < todayOf(context) ? QDateTime(day, QTime(12, 0), zone).toUTC() : QDateTime();
}

} // namespace waymark
