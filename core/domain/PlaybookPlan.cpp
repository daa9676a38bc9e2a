// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/PlaybookPlan.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PlaybookPlan)
};

QString reasonFor(const PlaybookStep &step, const QString &deploymentLabel)
{
    if (step.restriction.isEmpty())
        return Words::tr("Does not apply to this account");
    if (deploymentLabel.isEmpty())
        return Words::tr("%1, and this account has no deployment type").arg(step.restriction);
    return Words::tr("%1, this account is %2").arg(step.restriction, deploymentLabel);
}

} // namespace

void PlanChoices::setIncluded(const QString &step, bool included)
{
    unticked.remove(step);
    includedAnyway.remove(step);
    (included ? includedAnyway : unticked).insert(step);
}

QList<PlannedStep> planPlaybook(const Playbook &playbook, const Account &account,
                                const Organisation &organisation, const PlanChoices &choices,
                                const QString &deploymentLabel)
{
    QList<PlannedStep> plan;
    plan.reserve(playbook.steps.size());
    for (const auto &step : playbook.steps) {
        PlannedStep planned;
        planned.step = step;
        planned.position = static_cast<int>(plan.size()) + 1;
        planned.applies = matches(step.appliesTo, account);
        if (!planned.applies)
            planned.reason = reasonFor(step, deploymentLabel);
        planned.included =
            planned.applies ? !choices.unticked.contains(step.id) : choices.includedAnyway.contains(step.id);
        planned.setByHand = choices.dates.contains(step.id);
        // A date that a person chose stands, also on a weekend; quiet days are flagged all the same.
        planned.due =
            planned.setByHand
                ? planDate(choices.dates.value(step.id), 0, false, organisation, account)
                : planDate(choices.first, step.dayOffset, choices.skipWeekends, organisation, account);
        plan.append(planned);
    }
    return plan;
}

} // namespace waymark
