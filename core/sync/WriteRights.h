// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/Role.h"
#include "core/store/ChangeSet.h"

#include <QString>

#include <optional>

namespace waymark {

class Connection;

/// Which properties this person may write of the team's objects: what the schema says of the roles that the
/// server named when it was last reached. In a workspace without a server all of them.
class WriteRights
{
public:
    WriteRights() = default;
    static Result<WriteRights> read(Connection &connection);

    /// `property` as on the wire: "renewalDate". What the server does not have is this device's own.
    bool mayWrite(EntityType type, const QString &property) const;

private:
    std::optional<Roles> m_roles; ///< None without a server.
};

} // namespace waymark
