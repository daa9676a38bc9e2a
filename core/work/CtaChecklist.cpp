// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/CtaChecklist.h"

#include "core/domain/TaskRules.h"
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/WriteTransaction.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CtaChecklist)
};

QString whyLeftOut(const PlannedStep &step)
{
    if (step.applies)
        return Words::tr("Left out");
    return step.step.restriction.isEmpty() ? step.reason : step.step.restriction;
}

} // namespace

Result<QList<PlannedStep>> planChecklist(Connection &connection, const AccountId &accountId,
                                         const PlaybookId &playbookId, const PlanChoices &choices)
{
    const auto account = AccountRepository::find(connection, accountId);
    WAYMARK_TRY(account);
    const auto playbook = PlaybookRepository::find(connection, playbookId);
    WAYMARK_TRY(playbook);
    const auto organisation = OrganisationRepository::get(connection);
    WAYMARK_TRY(organisation);
    const auto items = PickListRepository::list(connection, QStringLiteral("deployment_type"));
    WAYMARK_TRY(items);
    return planPlaybook(*playbook, *account, *organisation, choices,
                        pickLabel(*items, account->deploymentType));
}

Task taskOf(const PlannedStep &step, const Cta &cta, int positionsFrom)
{
    Task task;
    task.id = TaskId::create();
    task.cta = cta.id;
    task.account = cta.account;
    task.title = step.step.title;
    task.kind = step.step.kind;
    task.owner = cta.owner;
    task.position = positionsFrom + step.position;
    task.dueDate = step.due.date;
    task.stepId = step.step.id;
    task.emailTemplate = step.step.emailTemplate;
    task.dateSetByHand = step.setByHand;
    task.sample = cta.sample;
    return task;
}

Result<void> saveWithChecklist(WriteTransaction &transaction, Cta &cta, const QList<PlannedStep> &plan,
                               int positionsFrom)
{
    cta.omitted.clear();
    QList<Task> tasks;
    for (const PlannedStep &step : plan) {
        if (step.included)
            tasks.append(taskOf(step, cta, positionsFrom));
        else
            cta.omitted.append(
                {step.step.id, step.step.title, positionsFrom + step.position, whyLeftOut(step)});
    }
    const QDate earliest = earliestCtaDueDate(tasks);
    if (earliest.isValid() && (!cta.dueDate.isValid() || cta.dueDate < earliest))
        cta.dueDate = earliest;
    if (!cta.originalDueDate.isValid())
        cta.originalDueDate = cta.dueDate;
    WAYMARK_TRY(CtaRepository::save(transaction, cta));
    for (const Task &task : std::as_const(tasks))
        WAYMARK_TRY(TaskRepository::save(transaction, task));
    return {};
}

Result<void> keepDueAfterTasks(WriteTransaction &transaction, Cta &cta)
{
    const auto tasks = TaskRepository::forCta(transaction.connection(), cta.id);
    WAYMARK_TRY(tasks);
    const QDate earliest = earliestCtaDueDate(withoutSkipped(*tasks));
    if (earliest.isValid() && (!cta.dueDate.isValid() || cta.dueDate < earliest))
        cta.dueDate = earliest;
    return {};
}

QList<Task> withoutSkipped(const QList<Task> &tasks)
{
    QList<Task> kept = tasks;
    kept.removeIf([](const Task &task) { return task.status == TaskStatus::Skipped; });
    return kept;
}

} // namespace waymark
