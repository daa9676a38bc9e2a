// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

/// How many contacts of a TAM's accounts cannot be reached, and why.
struct SuppressedCounts
{
    int bounced = 0;  ///< Hard-bounced, neither inactive nor opted out.
    int optedOut = 0; ///< Opted out and not inactive.

    bool operator==(const SuppressedCounts &) const = default;
};

} // namespace waymark
