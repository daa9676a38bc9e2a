// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QString>

namespace waymark {

class Connection;
class WriteTransaction;

/// Who the person at this computer is to the team.
class TeamPerson
{
public:
    /// This one was a team's: no other person of a team is the same by merely signing in here.
    static Result<void> remember(WriteTransaction &transaction, const UserId &person);
    /// Whether the local person becomes the team's one who signed in, whose address is `email`: they were
    /// never a team's before, or the address is the same.
    static Result<bool> isLocal(Connection &connection, const UserId &person, const QString &email);
    /// From now on the workspace is this one's, where it was somebody else's; nobody is renamed.
    static Result<void> follow(WriteTransaction &transaction, const UserId &person);
};

} // namespace waymark
