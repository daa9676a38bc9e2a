// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Cta.h"
#include "core/domain/PlaybookPlan.h"
#include "core/domain/Task.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// The checklist that a playbook makes on an account, with everything read that it depends on.
Result<QList<PlannedStep>> planChecklist(Connection &connection, const AccountId &account,
                                         const PlaybookId &playbook, const PlanChoices &choices);

/// The task that an included step becomes on `cta`. Positions of the playbook follow `positionsFrom`.
Task taskOf(const PlannedStep &step, const Cta &cta, int positionsFrom);

/// Saves the CTA with the steps that are left out and a due date not before any included one, and makes the
/// tasks of the included steps.
Result<void> saveWithChecklist(WriteTransaction &transaction, Cta &cta, const QList<PlannedStep> &plan,
                               int positionsFrom);

/// Moves the CTA's due date to its last task's day where it would lie before it.
Result<void> keepDueAfterTasks(WriteTransaction &transaction, Cta &cta);

/// The tasks that count for a CTA's due date: all but the skipped ones.
QList<Task> withoutSkipped(const QList<Task> &tasks);

} // namespace waymark
