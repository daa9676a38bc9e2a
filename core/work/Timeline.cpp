// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Timeline.h"

#include "core/store/ActivityRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

Result<void> writeTimeline(WriteTransaction &transaction, Activity activity)
{
    activity.id = ActivityId::create();
    activity.at = transaction.now();
    activity.actor = transaction.actor();
    return ActivityRepository::save(transaction, activity);
}

} // namespace waymark
