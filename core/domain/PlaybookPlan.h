// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/DueDates.h"
#include "core/domain/Playbook.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace waymark {

/// One step of a playbook as it would become on an account.
struct PlannedStep
{
    PlaybookStep step;
    int position = 0; ///< 1-based place in the playbook.
    bool applies = true;
    QString reason;       ///< Why it does not: "SaaS only, this account is Self-Managed".
    bool included = true; ///< Becomes a task.
    bool setByHand = false;
    PlannedDate due;

    bool operator==(const PlannedStep &) const = default;
};

/// What a person has decided about a plan.
struct PlanChoices
{
    QDate first;
    bool skipWeekends = true;
    QSet<QString> unticked;       ///< Steps that apply and are left out all the same.
    QSet<QString> includedAnyway; ///< Steps that do not apply and are taken all the same.
    QHash<QString, QDate> dates;  ///< Dates set by hand.

    /// Takes a step, or leaves it out, whatever the playbook proposes.
    void setIncluded(const QString &step, bool included);

    bool operator==(const PlanChoices &) const = default;
};

/// The checklist that `playbook` makes on `account`: every step, in order, with its date, or the reason why
/// it is left out. `deploymentLabel` is the account's deployment type in words, for the reasons.
QList<PlannedStep> planPlaybook(const Playbook &playbook, const Account &account,
                                const Organisation &organisation, const PlanChoices &choices,
                                const QString &deploymentLabel);

} // namespace waymark
