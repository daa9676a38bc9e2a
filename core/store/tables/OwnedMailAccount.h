// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/domain/MailAccount.h"

namespace waymark {

/// A mail account with whose it is: the user's uid is the row's.
struct OwnedMailAccount
{
    UserId user;
    MailAccount account;
};

} // namespace waymark
