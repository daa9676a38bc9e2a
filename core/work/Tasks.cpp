// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Tasks.h"

#include "core/base/IsolatedText.h"
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/CtaChecklist.h"
#include "core/work/CtaStatusActs.h"
#include "core/work/LiveEmails.h"
#include "core/work/RestoredStep.h"
#include "core/work/RunAct.h"
#include "core/work/TaskGuard.h"
#include "core/work/Timeline.h"
#include "core/work/Workday.h"

#include <algorithm>

namespace waymark {

namespace {

Result<void> writeEntry(WriteTransaction &transaction, const Task &task, const QString &title,
                        const QString &detail = {})
{
    Activity entry;
    entry.account = task.account;
    entry.kind = task.kind == TaskKind::Call ? ActivityKind::Call : ActivityKind::Task;
    entry.title = title.arg(task.title);
    entry.detail = detail;
    entry.cta = task.cta;
    entry.task = task.id;
    entry.sample = task.sample;
    return writeTimeline(transaction, entry);
}

/// What an open task's status is: in progress as soon as there is a draft.
Result<TaskStatus> openStatus(Connection &connection, const TaskId &task)
{
    const auto draft = DraftRepository::forTask(connection, task);
    WAYMARK_TRY(draft);
    return *draft ? TaskStatus::InProgress : TaskStatus::NotStarted;
}

/// Saves the task and moves its CTA's due date where the task would lie after it.
Result<void> saveWithDueDate(WriteTransaction &transaction, const Task &task)
{
    WAYMARK_TRY(TaskRepository::save(transaction, task));
    auto cta = CtaRepository::find(transaction.connection(), task.cta);
    WAYMARK_TRY(cta);
    const QDate before = cta->dueDate;
    WAYMARK_TRY(keepDueAfterTasks(transaction, *cta));
    return cta->dueDate == before ? Result<void>() : CtaRepository::save(transaction, *cta);
}

Result<void> completeTask(WriteTransaction &transaction, const TaskId &id)
{
    auto task = findForChange(transaction.connection(), id, TaskStatus::Completed);
    WAYMARK_TRY(task);
    if (task->status == TaskStatus::Completed)
        return {};
    task->status = TaskStatus::Completed;
    task->skipReason.clear();
    task->completedAt = transaction.now();
    WAYMARK_TRY(TaskRepository::save(transaction, *task));
    WAYMARK_TRY(ctaStatus::begin(transaction, task->cta));
    const bool byHand = task->kind == TaskKind::Email;
    return writeEntry(transaction, *task, byHand ? Tasks::tr("“%1” marked as sent") : Tasks::tr("“%1” done"),
                      byHand ? Tasks::tr("Sent by hand, outside Waymark") : QString());
}

/// Puts a completed or skipped task back among the open ones.
Result<void> openAgain(WriteTransaction &transaction, const TaskId &id, const QString &title)
{
    const auto status = openStatus(transaction.connection(), id);
    WAYMARK_TRY(status);
    auto task = findForChange(transaction.connection(), id, *status);
    WAYMARK_TRY(task);
    if (isOpenTask(*task))
        return {};
    task->status = *status;
    task->skipReason.clear();
    task->completedAt = {};
    WAYMARK_TRY(saveWithDueDate(transaction, *task));
    return writeEntry(transaction, *task, title);
}

Result<void> moveTask(WriteTransaction &transaction, const TaskId &id, QDate date, QTime time)
{
    auto task = findOpen(transaction.connection(), id);
    WAYMARK_TRY(task);
    const auto workday = readWorkday(transaction.connection(), transaction.now());
    WAYMARK_TRY(workday);
    if (!date.isValid() || date < workday->today)
        return failure(ErrorKind::Invalid, Tasks::tr("Choose today or a later day."));
    if (task->dueDate == date && task->dueTime == time)
        return {};
    task->dueDate = date;
    task->dueTime = time;
    task->dateSetByHand = true;
    task->remindedOn = {};
    return saveWithDueDate(transaction, *task);
}

Result<void> skipTask(WriteTransaction &transaction, const TaskId &id, const QString &reason)
{
    auto task = findForChange(transaction.connection(), id, TaskStatus::Skipped);
    WAYMARK_TRY(task);
    if (task->status == TaskStatus::Completed)
        return failure(ErrorKind::Invalid,
                       Tasks::tr("“%1” is done, so it cannot be skipped.").arg(inSentence(task->title)));
    if (reason.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, Tasks::tr("Say why the step is skipped."));
    task->status = TaskStatus::Skipped;
    task->skipReason = reason.simplified();
    WAYMARK_TRY(TaskRepository::save(transaction, *task));
    return writeEntry(transaction, *task, Tasks::tr("“%1” skipped"), task->skipReason);
}

Result<TaskId> restoreOmitted(WriteTransaction &transaction, const CtaId &id, const QString &stepId)
{
    auto cta = CtaRepository::find(transaction.connection(), id);
    WAYMARK_TRY(cta);
    const auto task = restoredStep(transaction.connection(), *cta, stepId, transaction.now());
    WAYMARK_TRY(task);
    cta->omitted.removeIf([&stepId](const OmittedStep &step) { return step.stepId == stepId; });
    WAYMARK_TRY(TaskRepository::save(transaction, *task));
    WAYMARK_TRY(keepDueAfterTasks(transaction, *cta));
    WAYMARK_TRY(CtaRepository::save(transaction, *cta));
    WAYMARK_TRY(writeEntry(transaction, *task, Tasks::tr("“%1” added to the checklist")));
    return task->id;
}

Result<TaskId> addTask(WriteTransaction &transaction, Task task)
{
    const auto cta = CtaRepository::find(transaction.connection(), task.cta);
    WAYMARK_TRY(cta);
    if (task.kind == TaskKind::Email)
        return failure(ErrorKind::Invalid,
                       Tasks::tr("Emails come from playbooks. Add a call or a to-do, or another playbook."));
    if (cta->closed)
        return failure(ErrorKind::Invalid, Tasks::tr("The CTA is closed. Reopen it first."));
    if (task.title.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, Tasks::tr("The step needs a title."));
    if (!task.dueDate.isValid())
        return failure(ErrorKind::Invalid, Tasks::tr("Choose a day."));
    const auto tasks = TaskRepository::forCta(transaction.connection(), task.cta);
    WAYMARK_TRY(tasks);
    for (const Task &other : *tasks)
        task.position = std::max(task.position, other.position);
    for (const OmittedStep &step : cta->omitted)
        task.position = std::max(task.position, step.position);
    ++task.position;
    task.id = TaskId::create();
    task.account = cta->account;
    task.owner = cta->owner;
    task.title = task.title.simplified();
    task.dateSetByHand = true;
    task.sample = cta->sample;
    WAYMARK_TRY(saveWithDueDate(transaction, task));
    return task.id;
}

Result<void> removeTask(WriteTransaction &transaction, const TaskId &id)
{
    const auto task = TaskRepository::find(transaction.connection(), id);
    WAYMARK_TRY(task);
    if (!task->stepId.isEmpty() || task->kind == TaskKind::Email)
        return failure(
            ErrorKind::Invalid,
            Tasks::tr("“%1” belongs to the playbook. Skip it instead.").arg(inSentence(task->title)));
    return TaskRepository::remove(transaction, id);
}

} // namespace

Tasks::Tasks(const WorkContext &context) : m_context(context) {}

QFuture<Result<ActNumber>> Tasks::markDone(const TaskId &task)
{
    return runAct(m_context,
                  [task](WriteTransaction &transaction) { return completeTask(transaction, task); });
}

QFuture<Result<ActNumber>> Tasks::reopen(const TaskId &task)
{
    return runAct(m_context, [task](WriteTransaction &transaction) {
        return openAgain(transaction, task, tr("“%1” reopened"));
    });
}

Result<PlannedDate> Tasks::datesFor(const TaskId &id, QDate date) const
{
    Connection &reader = m_context.store.reader();
    const auto task = TaskRepository::find(reader, id);
    WAYMARK_TRY(task);
    const auto account = AccountRepository::find(reader, task->account);
    WAYMARK_TRY(account);
    const auto workday = readWorkday(reader, m_context.clock.now());
    WAYMARK_TRY(workday);
    return planDate(date, 0, true, workday->organisation, *account);
}

QFuture<Result<ActNumber>> Tasks::reschedule(const TaskId &task, QDate date, QTime time)
{
    return runAct(m_context,
                  [=](WriteTransaction &transaction) { return moveTask(transaction, task, date, time); });
}

QFuture<Result<ActNumber>> Tasks::skip(const TaskId &task, const QString &reason)
{
    return runAct(m_context,
                  [=](WriteTransaction &transaction) { return skipTask(transaction, task, reason); });
}

QFuture<Result<ActNumber>> Tasks::restore(const TaskId &task)
{
    return runAct(m_context, [task](WriteTransaction &transaction) {
        return openAgain(transaction, task, tr("“%1” restored"));
    });
}

QFuture<Result<Made<TaskId>>> Tasks::restoreStep(const CtaId &cta, const QString &stepId)
{
    return runMaking<TaskId>(
        m_context, [=](WriteTransaction &transaction) { return restoreOmitted(transaction, cta, stepId); });
}

QFuture<Result<Made<TaskId>>> Tasks::add(const CtaId &cta, TaskKind kind, const QString &title, QDate date,
                                         QTime time)
{
    Task task;
    task.cta = cta;
    task.kind = kind;
    task.title = title;
    task.dueDate = date;
    task.dueTime = time;
    return runMaking<TaskId>(m_context,
                             [task](WriteTransaction &transaction) { return addTask(transaction, task); });
}

QFuture<Result<ActNumber>> Tasks::remove(const TaskId &task)
{
    return runAct(m_context, [task](WriteTransaction &transaction) { return removeTask(transaction, task); });
}

} // namespace waymark
