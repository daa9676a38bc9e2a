// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/ChangeSet.h"

#include <QString>

namespace waymark {

/// Something that was changed here and that the server does not have yet.
struct WaitingChange
{
    EntityType type = EntityType::Account;
    QString uid;
    QString name; ///< What a person knows it by; may be empty.

    bool operator==(const WaitingChange &) const = default;
};

} // namespace waymark
