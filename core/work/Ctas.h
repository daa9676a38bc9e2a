// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Cta.h"
#include "core/domain/PickList.h"
#include "core/domain/PlaybookPlan.h"
#include "core/work/FieldProblem.h"
#include "core/work/Made.h"
#include "core/work/NewCta.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>
#include <QSet>

#include <optional>

namespace waymark {

/// What moving a CTA's due date means, before it is done.
struct DueDateMove
{
    int days = 0;            ///< From the old date to the new one.
    int openTasks = 0;       ///< Tasks that could be shifted along.
    QDate latestTask;        ///< The CTA may not be due before it, unless the open tasks are shifted.
    bool needsShift = false; ///< The new date precedes an open task: only possible with the shift.
    bool possible = true;    ///< False when it would precede even a finished task.
};

/// What replacing a CTA's playbook takes away, before it is done.
struct PlaybookReplacement
{
    int removedTasks = 0; ///< Open tasks of the old playbook.
    int removedDrafts = 0;
    int keptTasks = 0;     ///< Completed ones and those added by hand.
    bool askFirst = false; ///< Something is done already or has a draft.
    bool possible = true;  ///< False while one of its emails is on its way.
};

/// Acts on CTAs.
class Ctas
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Ctas)
public:
    explicit Ctas(const WorkContext &context);

    /// The checklist that a playbook would make on an account; recomputed as the person chooses.
    Result<QList<PlannedStep>> plan(const AccountId &account, const PlaybookId &playbook,
                                    const PlanChoices &choices) const;

    /// The open CTA in which this account already runs the playbook, if there is one.
    Result<std::optional<CtaId>> runningSeries(const AccountId &account, const PlaybookId &playbook) const;

    /// Who is proposed as associated contacts: those with the eligible role whom an email can reach.
    Result<QList<ContactId>> proposedContacts(const AccountId &account) const;

    /// The first day that a new series is proposed to start on: today, or the next usable day.
    Result<QDate> proposedFirstDay(const AccountId &account) const;

    /// The statuses or reasons that a CTA of this type can have, in order.
    Result<QList<PickItem>> statuses(const QString &type) const;
    Result<QList<PickItem>> reasons(const QString &type) const;

    /// What is wrong with a new CTA; fields "account", "type", "name", "playbook", "first", "dueDate".
    Result<QList<FieldProblem>> problems(const NewCta &cta) const;

    /// Makes the CTA with one task for each included step.
    QFuture<Result<Made<CtaId>>> create(const NewCta &cta);

    /// Saves name, priority, reason, comments, contacts and the reminder choice.
    QFuture<Result<ActNumber>> edit(const Cta &cta);

    /// Sets a status of the CTA's type. Closing and reopening go to the timeline; closing ends a snooze.
    QFuture<Result<ActNumber>> changeStatus(const CtaId &cta, const QString &status);

    /// Hides an open CTA from Today up to and including `snooze.until`, which must be in the future.
    QFuture<Result<ActNumber>> snooze(const CtaId &cta, const Snooze &snooze);
    QFuture<Result<ActNumber>> endSnooze(const CtaId &cta);

    Result<DueDateMove> dueDateMove(const CtaId &cta, QDate to) const;
    /// Moves the due date and, with `shiftTasks`, the open tasks by as many days (those land off weekends
    /// where the CTA skips them).
    QFuture<Result<ActNumber>> changeDueDate(const CtaId &cta, QDate to, bool shiftTasks);

    Result<PlaybookReplacement> playbookReplacement(const CtaId &cta) const;
    /// Removes the old playbook's open tasks and their drafts, and makes the new one's.
    QFuture<Result<ActNumber>> replacePlaybook(const CtaId &cta, const PlaybookId &playbook,
                                               const PlanChoices &choices);

    /// Hands the CTA over; `tasks` names which of its open tasks move along, their drafts with them.
    QFuture<Result<ActNumber>> changeOwner(const CtaId &cta, const UserId &owner, const QSet<TaskId> &tasks);

private:
    WorkContext m_context;
};

} // namespace waymark
