// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Contact.h"

#include <QString>

namespace waymark {

/// One change of the accounts and roles of many contacts.
struct ContactChange
{
    enum class Kind {
        AddRole,
        RemoveRole,
        AddToAccount,
        MoveToAccount, ///< With their roles: off all other accounts, or off `from` alone.
        RemoveFromAccount,
    };

    Kind kind = Kind::AddRole;
    QString role;      ///< Of the first two: a pick-list id. Of AddToAccount: the role there, or none.
    AccountId account; ///< Of the first two: only there, or everywhere when empty.
    AccountId from;    ///< Of MoveToAccount.

    bool operator==(const ContactChange &) const = default;

    /// The contact after it; the same where it changes nothing.
    Contact appliedTo(Contact contact) const;
};

} // namespace waymark
