// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/TeamSending.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// Whether the team's server sends this workspace's emails, as the server said when it was last reached.
class TeamSendingRepository
{
public:
    static Result<TeamSending> get(Connection &connection);
    /// From now on the server sends, whose public links begin with `publicUrl`; an empty one: this device
    /// does. Emails that are on their way already go on as they began.
    static Result<void> setPublicUrl(WriteTransaction &transaction, const QString &publicUrl);
};

} // namespace waymark
