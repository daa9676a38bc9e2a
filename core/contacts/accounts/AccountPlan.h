// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportPolicies.h"
#include "core/contacts/PlannedRow.h"
#include "core/contacts/accounts/AccountRow.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace waymark {

class AccountTexts;

/// What all rows of a file that are one account come to.
struct AccountPlan
{
    /// To be written: a new account or a changed one; nothing when it stays as it is.
    std::optional<Account> account;
    bool isNew = false;
    QList<PlannedRow> rows; ///< One for each row given, in their order.

    /// What a plan is made with.
    struct Means
    {
        ImportPolicies policies;
        QDateTime now;
        QString source;                      ///< Where automatic values come from, for their stamps.
        UserId me;                           ///< Who new accounts belong to where no column says it.
        bool namesTam = false;               ///< Whether a column says it.
        const AccountTexts *texts = nullptr; ///< For what changes in words.
    };

    /// `rows` are of one account, have no errors, and are in the file's order; of a new one, `existing` has
    /// nothing but its id. A row after which the account would contradict itself is left out, and the next
    /// one of the account counts in its place.
    static AccountPlan of(const Account &existing, bool isNew, const QList<AccountRow> &rows,
                          const Means &means);
};

} // namespace waymark
