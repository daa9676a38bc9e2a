// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/Cta.h"
#include "core/domain/Organisation.h"
#include "core/domain/Playbook.h"
#include "core/domain/Task.h"
#include "core/work/generator/GeneratorPlan.h"
#include "core/work/generator/SeededRandom.h"

#include <QList>

namespace waymark {

/// Invents CTAs with their checklists, as the playbooks make them on the account: some not begun, most under
/// way, some done.
class InventedWork
{
public:
    InventedWork(const GeneratorPlan &plan, const QList<Playbook> &playbooks,
                 const Organisation &organisation);

    /// How many of a hundred accounts have a CTA.
    static constexpr int share = 10;

    /// The next CTA, for `account`, and its tasks. Nothing, when no playbook is made for the account.
    bool next(const Account &account, Cta *cta, QList<Task> *tasks);

private:
    Task taskOf(const Cta &cta, int position, const PlaybookStep &step, QDate due);

    GeneratorPlan m_plan;
    const QDateTime m_now; ///< Of the plan, which makes it anew each time.
    QList<Playbook> m_playbooks;
    Organisation m_organisation;
    SeededRandom m_random;
    int m_made = 0;
    int m_tasksMade = 0;
};

} // namespace waymark
