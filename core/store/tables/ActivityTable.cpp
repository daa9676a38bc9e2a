// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Activity.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

const Table<Activity> &activityTable()
{
    static const Table<Activity> table(EntityType::Activity, "activity",
                                       {
                                           reference<Activity>("account", &Activity::account, "account"),
                                           property<Activity>("at", &Activity::at),
                                           property<Activity>("kind", &Activity::kind),
                                           property<Activity>("title", &Activity::title),
                                           property<Activity>("detail", &Activity::detail),
                                           property<Activity>("actor", &Activity::actor),
                                           property<Activity>("cta", &Activity::cta),
                                           property<Activity>("task", &Activity::task),
                                           property<Activity>("submission", &Activity::submission),
                                           property<Activity>("contacts", &Activity::contacts),
                                           property<Activity>("sample", &Activity::sample),
                                       });
    return table;
}

} // namespace waymark
