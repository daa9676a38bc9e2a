// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/RestoredStep.h"

#include "core/store/PlaybookRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/CtaChecklist.h"
#include "core/work/Workday.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RestoredStep)
};

Error gone()
{
    return {ErrorKind::NotFound, Words::tr("This step is not among those that were left out."), {}};
}

const PlaybookStep *stepOf(const Playbook &playbook, const QString &id)
{
    const auto found = std::ranges::find(playbook.steps, id, &PlaybookStep::id);
    return found == playbook.steps.end() ? nullptr : &*found;
}

/// The series' first day, told from the tasks whose days were worked out from it (the earliest answer: those
/// that a weekend moved give a later one); `today` without any.
QDate firstDay(const QList<Task> &tasks, const Playbook &playbook, QDate today)
{
    QDate first;
    for (const Task &task : tasks) {
        const PlaybookStep *step = stepOf(playbook, task.stepId);
        if (!step || task.dateSetByHand)
            continue;
        const QDate told = task.dueDate.addDays(-step->dayOffset);
        first = first.isValid() ? std::min(first, told) : told;
    }
    return first.isValid() ? first : today;
}

} // namespace

Result<Task> restoredStep(Connection &connection, const Cta &cta, const QString &stepId, const QDateTime &now)
{
    const auto omitted = std::ranges::find(cta.omitted, stepId, &OmittedStep::stepId);
    if (omitted == cta.omitted.end())
        return failure(gone());
    const auto playbook = PlaybookRepository::find(connection, cta.playbook);
    WAYMARK_TRY(playbook);
    const auto tasks = TaskRepository::forCta(connection, cta.id);
    WAYMARK_TRY(tasks);
    const auto workday = readWorkday(connection, now);
    WAYMARK_TRY(workday);
    PlanChoices choices;
    choices.first = firstDay(*tasks, *playbook, workday->today);
    choices.skipWeekends = cta.skipWeekends;
    const auto plan = planChecklist(connection, cta.account, cta.playbook, choices);
    WAYMARK_TRY(plan);
    for (const PlannedStep &step : *plan) {
        if (step.step.id != stepId)
            continue;
        Task task = taskOf(step, cta, omitted->position - step.position);
        task.dueDate = std::max(task.dueDate, workday->today);
        return task;
    }
    return failure(gone());
}

} // namespace waymark
