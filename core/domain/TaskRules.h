// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Cta.h"
#include "core/domain/Delivery.h"
#include "core/domain/Draft.h"
#include "core/domain/Submission.h"
#include "core/domain/Task.h"

#include <QDate>
#include <QList>

#include <optional>

namespace waymark {

/// The eight marks of a checklist row (README.md, "Checklist marks").
enum class ChecklistMark { ToDo, Due, Overdue, Draft, Scheduled, Sent, Failed, Skipped };

/// What is known of a task's email when its mark is worked out.
struct EmailProgress
{
    bool hasDraft = false;
    std::optional<SubmissionState> submission; ///< The newest one that was not recalled.
    QList<DeliveryState> deliveries;           ///< Of that submission.
};

/// Whether a task still waits to be done.
bool isOpenTask(const Task &task);

/// The mark of `task` on `today`. For calls and to-dos Completed shows as Sent.
ChecklistMark checklistMark(const Task &task, const EmailProgress &email, QDate today);

/// What an email task's status becomes once `deliveries` are as they are: Completed when none is open and one
/// was accepted; InProgress when none is open and none was; otherwise `current`.
TaskStatus statusAfterDeliveries(TaskStatus current, const QList<DeliveryState> &deliveries);

/// The first open email task in checklist order, which the checklist points at; none when all are done.
std::optional<TaskId> nextEmail(const QList<Task> &tasks);

/// Whether a person may move a task from one status to another, with the sentence why not. `emailLeft` says
/// that an email of this task has left or is leaving.
Result<void> mayChangeStatus(const Task &task, TaskStatus to, bool emailLeft);

/// The latest day among `tasks`, which a CTA's due date may not precede; null without tasks.
QDate earliestCtaDueDate(const QList<Task> &tasks);

} // namespace waymark
