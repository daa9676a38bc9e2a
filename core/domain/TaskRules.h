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
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QTimeZone>

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

/// What an email task's status becomes once `deliveries` are as they are (README.md, "Task"). While one is
/// open, `current`. Then Completed when one was accepted, a skipped task too; when none was, InProgress, and
/// a skipped task stays skipped.
TaskStatus statusAfterDeliveries(TaskStatus current, const QList<DeliveryState> &deliveries);

/// The next email to be sent, which the checklist points at: the first open email task in checklist order
/// that is not in `onTheirWay` (README.md, "Task"). None when there is nothing left to send.
std::optional<TaskId> nextEmail(const QList<Task> &tasks, const QSet<TaskId> &onTheirWay = {});

/// Whether more may be sent for a task whose email has left before: to a corrected address, or again. Not for
/// a skipped one, with the sentence why.
Result<void> maySendAgain(const Task &task);

/// Whether a person may move a task from one status to another, with the sentence why not. `emailLeft` says
/// that an email of this task has left or is leaving.
Result<void> mayChangeStatus(const Task &task, TaskStatus to, bool emailLeft);

/// The latest day among `tasks`, which a CTA's due date may not precede; null without tasks.
QDate earliestCtaDueDate(const QList<Task> &tasks);

/// When the tasks that are due on `day` are reminded of: 09:00 in the organisation's time zone `zone`
/// (README.md, "Task").
QDateTime reminderTime(QDate day, const QTimeZone &zone);

} // namespace waymark
