// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/Role.h"

#include <QString>

namespace waymark {

/// A user of the server.
struct Person
{
    QString uid; ///< Also the id of their Identity.
    QString name;
    QString email; ///< The key, compared without case.
    Roles roles;
    bool disabled = false;

    bool operator==(const Person &) const = default;
};

} // namespace waymark
