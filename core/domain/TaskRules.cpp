// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/TaskRules.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::TaskRules)
};

std::optional<ChecklistMark> markOfSubmission(const EmailProgress &email)
{
    if (!email.submission || *email.submission == SubmissionState::Recalled)
        return std::nullopt;
    if (*email.submission == SubmissionState::NeedsReview || std::ranges::any_of(email.deliveries, wentWrong))
        return ChecklistMark::Failed;
    return *email.submission == SubmissionState::Done ? ChecklistMark::Sent : ChecklistMark::Scheduled;
}

} // namespace

bool isOpenTask(const Task &task)
{
    return task.status == TaskStatus::NotStarted || task.status == TaskStatus::InProgress;
}

ChecklistMark checklistMark(const Task &task, const EmailProgress &email, QDate today)
{
    if (task.status == TaskStatus::Skipped)
        return ChecklistMark::Skipped;
    if (const auto mark = markOfSubmission(email))
        return *mark;
    if (task.status == TaskStatus::Completed)
        return ChecklistMark::Sent;
    if (email.hasDraft)
        return ChecklistMark::Draft;
    if (task.dueDate.isValid() && task.dueDate < today)
        return ChecklistMark::Overdue;
    return task.dueDate == today ? ChecklistMark::Due : ChecklistMark::ToDo;
}

TaskStatus statusAfterDeliveries(TaskStatus current, const QList<DeliveryState> &deliveries)
{
    if (deliveries.isEmpty() || std::ranges::any_of(deliveries, isOpen))
        return current;
    if (deliveries.contains(DeliveryState::Accepted))
        return TaskStatus::Completed;
    return current == TaskStatus::Skipped ? TaskStatus::Skipped : TaskStatus::InProgress;
}

std::optional<TaskId> nextEmail(const QList<Task> &tasks, const QSet<TaskId> &onTheirWay)
{
    const Task *next = nullptr;
    for (const auto &task : tasks) {
        const bool toBeSent =
            task.kind == TaskKind::Email && isOpenTask(task) && !onTheirWay.contains(task.id);
        if (toBeSent && (!next || task.position < next->position))
            next = &task;
    }
    return next ? std::optional(next->id) : std::nullopt;
}

Result<void> maySendAgain(const Task &task)
{
    if (task.status != TaskStatus::Skipped)
        return {};
    return failure(ErrorKind::Invalid,
                   Words::tr("“%1” was skipped, so nothing more is sent for it. Restore the step first.")
                       .arg(task.title));
}

Result<void> mayChangeStatus(const Task &task, TaskStatus to, bool emailLeft)
{
    if (task.status == to)
        return {};
    if (task.kind == TaskKind::Email && emailLeft && task.status == TaskStatus::Completed)
        return failure(
            ErrorKind::Invalid,
            Words::tr(
                "“%1” has been sent, and a sent email cannot be taken back, so its step cannot be reopened. "
                "Add a new step to write again.")
                .arg(task.title));
    if (task.kind == TaskKind::Email && emailLeft && to == TaskStatus::Skipped)
        return failure(
            ErrorKind::Invalid,
            Words::tr("“%1” is already on its way. Recall it in the Outbox first.").arg(task.title));
    return {};
}

QDate earliestCtaDueDate(const QList<Task> &tasks)
{
    QDate latest;
    for (const auto &task : tasks) {
        if (!latest.isValid() || task.dueDate > latest)
            latest = task.dueDate;
    }
    return latest;
}

QDateTime reminderTime(QDate day, const QTimeZone &zone)
{
    return QDateTime(day, QTime(9, 0), zone);
}

} // namespace waymark
