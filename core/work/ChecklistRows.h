// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/TaskRow.h"
#include "core/work/ChecklistData.h"
#include "core/work/Workday.h"

namespace waymark {

class Connection;

/// The rows of a checklist, tasks and steps that were left out, in order.
Result<QList<ChecklistRow>> readChecklistRows(Connection &connection, const Cta &cta,
                                              const QList<TaskRow> &tasks, const Workday &workday,
                                              const UserId &me);

/// What `me` can do with a row; the first is the main one.
QList<ChecklistAction> checklistActions(const ChecklistRow &row, const Task &task, const Cta &cta,
                                        SubmissionState submission, const UserId &me);

} // namespace waymark
