// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QString>

namespace waymark {

/// A person who works in Waymark. In a local workspace there is one who is TAM and admin at once; colleagues
/// may be named there as owners.
struct User
{
    UserId id;
    QString name;
    QString email;
    QString title = QStringLiteral("Technical Account Manager");
    QString replyTo;   ///< Empty for `email`.
    QString signature; ///< Plain lines below an email that has no closing of its own.
    bool tam = true;
    bool admin = false;
    bool sample = false;

    bool operator==(const User &) const = default;
};

/// The first word of the user's name.
QString firstName(const User &user);

} // namespace waymark
