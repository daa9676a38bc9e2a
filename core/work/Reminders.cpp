// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Reminders.h"

#include "core/domain/TaskRules.h"
#include "core/store/TaskRepository.h"
#include "core/work/RunAct.h"
#include "core/work/Workday.h"

namespace waymark {

namespace {

Result<void> markAll(WriteTransaction &transaction, const QList<TaskId> &tasks)
{
    const auto workday = readWorkday(transaction.connection(), transaction.now());
    WAYMARK_TRY(workday);
    for (const TaskId &id : tasks) {
        auto task = TaskRepository::find(transaction.connection(), id);
        if (!task && task.error().kind == ErrorKind::NotFound)
            continue; // Deleted while its reminder was on the screen.
        WAYMARK_TRY(task);
        task->remindedOn = workday->today;
        WAYMARK_TRY(TaskRepository::save(transaction, *task));
    }
    return {};
}

} // namespace

Reminders::Reminders(const WorkContext &context) : m_context(context) {}

Result<QList<Reminder>> Reminders::due() const
{
    Connection &reader = m_context.store.reader();
    const QDateTime now = m_context.clock.now();
    const auto workday = readWorkday(reader, now);
    WAYMARK_TRY(workday);
    QList<Reminder> reminders;
    if (now < reminderTime(workday->today, workday->zone))
        return reminders;
    const auto rows = TaskRepository::dueForReminder(reader, m_context.me, workday->today);
    WAYMARK_TRY(rows);
    for (const TaskRow &row : *rows)
        reminders.append({row.task.id, row.task.cta, row.task.title, row.accountName});
    return reminders;
}

QFuture<Result<ActNumber>> Reminders::markShown(const QList<TaskId> &tasks)
{
    return runAct(m_context, [tasks](WriteTransaction &transaction) { return markAll(transaction, tasks); });
}

} // namespace waymark
