// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Task.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

const Table<Task> &taskTable()
{
    static const Table<Task> table(EntityType::Task, "task",
                                   {
                                       reference<Task>("cta", &Task::cta, "cta"),
                                       reference<Task>("account", &Task::account, "account"),
                                       property<Task>("title", &Task::title),
                                       property<Task>("kind", &Task::kind),
                                       property<Task>("owner", &Task::owner),
                                       property<Task>("position", &Task::position),
                                       property<Task>("dueDate", &Task::dueDate),
                                       property<Task>("dueTime", &Task::dueTime),
                                       property<Task>("status", &Task::status),
                                       property<Task>("skipReason", &Task::skipReason),
                                       property<Task>("stepId", &Task::stepId),
                                       property<Task>("emailTemplate", &Task::emailTemplate),
                                       property<Task>("dateSetByHand", &Task::dateSetByHand),
                                       property<Task>("remindedOn", &Task::remindedOn),
                                       property<Task>("completedAt", &Task::completedAt),
                                       property<Task>("sample", &Task::sample),
                                   });
    return table;
}

} // namespace waymark
