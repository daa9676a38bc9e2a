// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Workday.h"

#include "core/store/OrganisationRepository.h"
#include "core/work/TimeZones.h"

namespace waymark {

Result<Workday> readWorkday(Connection &connection, const QDateTime &now)
{
    const auto organisation = OrganisationRepository::get(connection);
    WAYMARK_TRY(organisation);
    const QTimeZone zone = timeZoneOr(organisation->timeZone, QTimeZone::utc());
    return Workday{*organisation, zone, now.toTimeZone(zone).date()};
}

} // namespace waymark
