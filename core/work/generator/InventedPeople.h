// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Contact.h"
#include "core/work/generator/GeneratorPlan.h"
#include "core/work/generator/SeededRandom.h"

#include <QList>

namespace waymark {

/// Invents the contacts of accounts: a few accounts have very many, most have some. No two have an address in
/// common, and every address ends in ".example".
class InventedPeople
{
public:
    /// `accounts` are the ids of the invented accounts, in their order.
    InventedPeople(const GeneratorPlan &plan, const QList<AccountId> &accounts);

    Contact next();

private:
    int chooseAccount();
    void nameAndAddress(Contact &contact, int account);
    void suppress(Contact &contact);
    QStringList roles();

    GeneratorPlan m_plan;
    const QDateTime m_now; ///< Of the plan, which makes it anew each time.
    QList<AccountId> m_accounts;
    QList<int> m_counts; ///< Contacts so far, by account.
    SeededRandom m_random;
    int m_made = 0;
};

} // namespace waymark
