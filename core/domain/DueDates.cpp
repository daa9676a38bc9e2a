// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/DueDates.h"

#include <algorithm>

namespace waymark {

namespace {

QDate nextWorkingDay(QDate day, const Organisation &organisation)
{
    // A week without a working day is a mistake in the settings: leave the date alone.
    for (int tries = 0; tries < 7 && isWeekend(day, organisation); ++tries)
        day = day.addDays(1);
    return day;
}

const QuietDays *quietDaysOn(QDate day, const Organisation &organisation, const Account &account)
{
    const auto hit = std::ranges::find_if(organisation.quietDays, [&](const QuietDays &quiet) {
        const bool here = day >= quiet.from && day <= quiet.to;
        const bool forRegion = quiet.region.isEmpty() || quiet.region == account.accountOwnerTeam;
        const bool forAccount = quiet.account.isEmpty() || quiet.account == account.id;
        return here && forRegion && forAccount;
    });
    return hit == organisation.quietDays.end() ? nullptr : &*hit;
}

/// The first day from `day` on that is in no quiet days (and on no weekend, when those are skipped).
QDate firstUsableDay(QDate day, bool skipWeekends, const Organisation &organisation, const Account &account)
{
    for (qsizetype tries = 0; tries <= 2 * organisation.quietDays.size(); ++tries) {
        if (skipWeekends)
            day = nextWorkingDay(day, organisation);
        const QuietDays *quiet = quietDaysOn(day, organisation, account);
        if (!quiet)
            break;
        day = quiet->to.addDays(1);
    }
    return day;
}

} // namespace

bool isWeekend(QDate day, const Organisation &organisation)
{
    return organisation.weekend.contains(day.dayOfWeek());
}

PlannedDate planDate(QDate first, int dayOffset, bool skipWeekends, const Organisation &organisation,
                     const Account &account)
{
    PlannedDate planned;
    const QDate wanted = first.addDays(dayOffset);
    planned.date = skipWeekends ? nextWorkingDay(wanted, organisation) : wanted;
    planned.movedOffWeekend = planned.date != wanted;
    if (const QuietDays *quiet = quietDaysOn(planned.date, organisation, account)) {
        planned.quiet = *quiet;
        planned.proposed = firstUsableDay(quiet->to.addDays(1), skipWeekends, organisation, account);
    }
    return planned;
}

QDate endOfWeek(QDate today, const Organisation &organisation)
{
    // On a weekend the coming working week counts: walk to its first day, through it, and over the next
    // weekend.
    QDate day = nextWorkingDay(today, organisation);
    for (int i = 0; i < 7 && !isWeekend(day, organisation); ++i)
        day = day.addDays(1);
    for (int i = 0; i < 7 && isWeekend(day.addDays(1), organisation); ++i)
        day = day.addDays(1);
    return day;
}

} // namespace waymark
