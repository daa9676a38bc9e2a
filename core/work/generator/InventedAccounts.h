// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/work/generator/GeneratorPlan.h"
#include "core/work/generator/SeededRandom.h"

#include <QList>

namespace waymark {

/// Invents accounts, with all of the thirteen fields that a real one tends to have.
class InventedAccounts
{
public:
    /// `tams` share the accounts; the first has about as many as a person can look after.
    InventedAccounts(const GeneratorPlan &plan, const QList<UserId> &tams);

    Account next();

private:
    UserId chooseTam();
    void fillCommerce(Account &account);
    void fillTechnology(Account &account);

    GeneratorPlan m_plan;
    const QDateTime m_now; ///< Of the plan, which makes it anew each time.
    QList<UserId> m_tams;
    SeededRandom m_random;
    int m_made = 0;
};

} // namespace waymark
