// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/User.h"

#include <QHash>
#include <QList>

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// People who work in Waymark.
class UserRepository
{
public:
    static Result<User> find(Connection &connection, const UserId &id);
    /// By name.
    static Result<QList<User>> list(Connection &connection);
    /// The names alone.
    static Result<QHash<UserId, QString>> names(Connection &connection);
    /// Whether there is anybody but this one.
    static Result<bool> hasOther(Connection &connection, const UserId &than);
    /// The person at this computer; none before the first start is done.
    static Result<std::optional<User>> self(Connection &connection);

    static Result<void> save(WriteTransaction &transaction, const User &user);
    /// Says which user the person at this computer is. Belongs to the device: not in the journal.
    static Result<void> setSelf(WriteTransaction &transaction, const UserId &id);
};

} // namespace waymark
