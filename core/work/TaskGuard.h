// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Task.h"

namespace waymark {

class Connection;

/// The task, if a person may move it to status `to`; else the sentence why not (TaskRules.h).
Result<Task> findForChange(Connection &connection, const TaskId &id, TaskStatus to);

/// The task, if it is open and its email is not on its way.
Result<Task> findOpen(Connection &connection, const TaskId &id);

} // namespace waymark
