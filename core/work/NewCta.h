// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Cta.h"
#include "core/domain/PlaybookPlan.h"

namespace waymark {

/// What the New CTA window asks for.
struct NewCta
{
    AccountId account;
    QString type;
    QString name;
    QString reason;
    Priority priority = Priority::Medium;
    UserId owner;        ///< Empty for the person who acts.
    PlaybookId playbook; ///< Empty for a CTA without one.
    PlanChoices choices; ///< For the playbook's checklist.
    QDate dueDate;       ///< For a CTA without a playbook, or later than the last task's; else null.
    QList<ContactId> contacts;
    QString comments;
    bool remind = true;
};

} // namespace waymark
