// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <chrono>
#include <optional>

namespace waymark::transport {

/// A connection as the server sees it: what it can be told to do.
struct Peer
{
    virtual ~Peer() = default;
    /// Closes it if it is between two requests.
    virtual void closeIfIdle() = 0;
    /// Since when it is; nothing where it is not.
    virtual std::optional<std::chrono::steady_clock::time_point> idleSince() const = 0;
};

} // namespace waymark::transport
