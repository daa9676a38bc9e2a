// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/DueDates.h"
#include "core/domain/Task.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>

namespace waymark {

/// Acts on the rows of a checklist.
class Tasks
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Tasks)
public:
    explicit Tasks(const WorkContext &context);

    /// Completes a call or to-do; an email task is completed as sent by hand, outside Waymark, which the
    /// timeline says (the screen asks "Mark as sent?" first). A draft of it stays. The first completed task
    /// moves a new CTA to work in progress.
    QFuture<Result<ActNumber>> markDone(const TaskId &task);

    /// Opens a completed call or to-do again, and an email that was marked as sent by hand.
    QFuture<Result<ActNumber>> reopen(const TaskId &task);

    /// What `date` means for the task: moved off a weekend, in quiet days, and which day is proposed then.
    Result<PlannedDate> datesFor(const TaskId &task, QDate date) const;

    /// Moves a task to exactly this day (it counts as set by hand); `time` is in the organisation's zone,
    /// null for any time. The CTA's due date follows where the task would be later.
    QFuture<Result<ActNumber>> reschedule(const TaskId &task, QDate date, QTime time = {});

    /// Skips an open task. The reason is shown in the checklist.
    QFuture<Result<ActNumber>> skip(const TaskId &task, const QString &reason);

    /// Puts a skipped task back.
    QFuture<Result<ActNumber>> restore(const TaskId &task);

    /// Makes the task of a playbook step that was left out when the CTA was made, in its place in the order.
    QFuture<Result<Made<TaskId>>> restoreStep(const CtaId &cta, const QString &stepId);

    /// Adds a call or a to-do to a CTA. Fails with Invalid for an email: those come from playbooks.
    QFuture<Result<Made<TaskId>>> add(const CtaId &cta, TaskKind kind, const QString &title, QDate date,
                                      QTime time = {});

    /// Removes a call or to-do that was added by hand.
    QFuture<Result<ActNumber>> remove(const TaskId &task);

private:
    WorkContext m_context;
};

} // namespace waymark
