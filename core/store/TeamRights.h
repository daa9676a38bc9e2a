// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class Connection;

/// What this person may do in a team's workspace, as its server said when it was last reached. In a local one
/// everything.
class TeamRights
{
public:
    /// Automatic fields come from the company's systems, by way of the team's admins.
    static Result<bool> mayWriteAutomaticFields(Connection &connection);
    /// The organisation is the whole team's: its admins set it.
    static Result<bool> maySetOrganisation(Connection &connection);
    /// Whether the organisation that is stored here is the one that the team's server has.
    static Result<bool> hasTeamsOrganisation(Connection &connection);
};

} // namespace waymark
