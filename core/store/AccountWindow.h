// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"

#include <QList>

namespace waymark {

/// A window of a list of accounts.
struct AccountWindow
{
    QList<Account> accounts;
    int count = 0; ///< Of the accounts in all windows.

    bool operator==(const AccountWindow &) const = default;
};

} // namespace waymark
