// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/PlaybookPlan.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString reasonFor(const PlaybookStep &step, const QString &deploymentLabel)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("waymark::PlaybookPlan", text);
    };
    if (step.restriction.isEmpty())
        return tr("Does not apply to this account");
    if (deploymentLabel.isEmpty())
        return tr("%1, and this account has no deployment type").arg(step.restriction);
    return tr("%1, this account is %2").arg(step.restriction, deploymentLabel);
}

} // namespace

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
