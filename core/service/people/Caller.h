// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/Role.h"

#include <QString>

namespace waymark {

/// Who asks: the user and device that the request's token was given for.
struct Caller
{
    QString person; ///< Id of their identity.
    QString device;
    QString token; ///< Its id, not its secret.
    Roles roles;

    bool isAdmin() const { return roles.testFlag(Role::Admin); }

    bool operator==(const Caller &) const = default;
};

} // namespace waymark
