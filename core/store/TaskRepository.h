// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Task.h"
#include "core/store/DueCounts.h"
#include "core/store/DueWindow.h"
#include "core/store/TaskRow.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// Checklist tasks in the store.
class TaskRepository
{
public:
    static Result<Task> find(Connection &connection, const TaskId &id);
    static Result<TaskRow> row(Connection &connection, const TaskId &id);
    /// In checklist order.
    static Result<QList<Task>> forCta(Connection &connection, const CtaId &cta);
    /// The same with each task's progress.
    static Result<QList<TaskRow>> checklist(Connection &connection, const CtaId &cta);

    /// Open tasks by due date, then time, then account.
    static Result<QList<TaskRow>> due(Connection &connection, const DueWindow &window);
    /// Counts of the groups Overdue, Today and Later this week (which ends with `endOfWeek`).
    static Result<DueCounts> dueCounts(Connection &connection, const UserId &owner, QDate today,
                                       QDate endOfWeek);
    /// The owner's open tasks of `day` whose CTA reminds and whose reminder was not shown on that day.
    static Result<QList<TaskRow>> dueForReminder(Connection &connection, const UserId &owner, QDate day);

    static Result<void> save(WriteTransaction &transaction, const Task &task);
    /// Removes the task with its draft; what was sent stays. Fails with Conflict while its email is leaving.
    static Result<void> remove(WriteTransaction &transaction, const TaskId &id);
};

} // namespace waymark
