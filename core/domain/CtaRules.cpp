// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/CtaRules.h"

namespace waymark {

bool startWork(Cta &cta)
{
    if (cta.status != newCtaStatus)
        return false;
    cta.status = workingCtaStatus;
    return true;
}

bool isSnoozed(const Cta &cta, QDate today)
{
    return !cta.closed && cta.snooze && cta.snooze->until >= today;
}

} // namespace waymark
