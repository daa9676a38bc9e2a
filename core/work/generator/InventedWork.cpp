// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/generator/InventedWork.h"

#include "core/domain/PlaybookPlan.h"

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

constexpr quint64 streamOfWork = 0x776f726bU;

} // namespace

InventedWork::InventedWork(const GeneratorPlan &plan, const QList<Playbook> &playbooks,
                           const Organisation &organisation)
    : m_plan(plan), m_now(plan.now()), m_playbooks(playbooks), m_organisation(organisation),
      m_random(plan.seed ^ streamOfWork)
{
}

bool InventedWork::next(const Account &account, Cta *cta, QList<Task> *tasks)
{
    QList<Playbook> fitting;
    std::copy_if(m_playbooks.cbegin(), m_playbooks.cend(), std::back_inserter(fitting),
                 [&account](const Playbook &playbook) {
                     return playbook.deploymentType.isEmpty() ||
                            playbook.deploymentType == account.deploymentType;
                 });
    if (fitting.isEmpty())
        return false;
    const Playbook playbook = m_random.oneOf(fitting);
    PlanChoices choices;
    choices.first = m_plan.today.addDays(m_random.between(-45, 14));
    *cta = Cta();
    cta->id = CtaId(m_random.uid(CtaTag::prefix, m_now.toMSecsSinceEpoch() + m_made++));
    cta->account = account.id;
    cta->name = playbook.name;
    cta->type = playbook.type;
    cta->owner = account.technicalAccountManager;
    cta->playbook = playbook.id;
    cta->createdAt = m_now.addDays(m_plan.today.daysTo(choices.first) - 1);
    tasks->clear();
    for (const PlannedStep &step : planPlaybook(playbook, account, m_organisation, choices, {})) {
        if (step.included)
            tasks->append(taskOf(*cta, step.position, step.step, step.due.date));
        else
            cta->omitted.append({step.step.id, step.step.title, step.position, step.reason});
        cta->dueDate = std::max(cta->dueDate.isValid() ? cta->dueDate : choices.first, step.due.date);
    }
    cta->originalDueDate = cta->dueDate;
    const bool begun = std::any_of(tasks->cbegin(), tasks->cend(),
                                   [](const Task &task) { return task.status == TaskStatus::Completed; });
    cta->status = begun ? QStringLiteral("work_in_progress") : QStringLiteral("new");
    return true;
}

/// What was due is mostly done, and what is not is late.
Task InventedWork::taskOf(const Cta &cta, int position, const PlaybookStep &step, QDate due)
{
    Task task;
    task.id = TaskId(m_random.uid(TaskTag::prefix, m_now.toMSecsSinceEpoch() + m_tasksMade++));
    task.cta = cta.id;
    task.account = cta.account;
    task.title = step.title;
    task.kind = step.kind;
    task.owner = cta.owner;
    task.position = position;
    task.dueDate = due;
    task.stepId = step.id;
    task.emailTemplate = step.emailTemplate;
    if (due < m_plan.today && m_random.chance(85)) {
        task.status = m_random.chance(94) ? TaskStatus::Completed : TaskStatus::Skipped;
        if (task.status == TaskStatus::Completed)
            task.completedAt = QDateTime(due, QTime(10, 0), QTimeZone::utc());
        else
            task.skipReason = QStringLiteral("Covered in a call");
    }
    return task;
}

} // namespace waymark
