// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QSet>

namespace waymark {

/// Which contacts of a TAM's accounts cannot be reached though they are still active, and why.
struct SuppressedContacts
{
    int bounced = 0;          ///< Hard-bounced, neither inactive nor opted out.
    int optedOut = 0;         ///< Opted out and not inactive.
    QSet<AccountId> accounts; ///< Theirs.

    bool operator==(const SuppressedContacts &) const = default;
};

} // namespace waymark
