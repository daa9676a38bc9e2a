// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"
#include "core/domain/MailAccount.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// How each user's emails leave.
class MailAccountRepository
{
public:
    /// The user's own, or the defaults when none was saved.
    static Result<MailAccount> forUser(Connection &connection, const UserId &user);
    static Result<void> save(WriteTransaction &transaction, const UserId &user, const MailAccount &account);
};

} // namespace waymark
