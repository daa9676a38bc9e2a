// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Activity.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// The timelines of accounts.
class ActivityRepository
{
public:
    static Result<Activity> find(Connection &connection, const ActivityId &id);
    /// A window of an account's timeline, newest first.
    static Result<QList<Activity>> forAccount(Connection &connection, const AccountId &account, int offset,
                                              int limit);
    static Result<int> countForAccount(Connection &connection, const AccountId &account);

    static Result<void> save(WriteTransaction &transaction, const Activity &activity);
};

} // namespace waymark
