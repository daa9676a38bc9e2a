// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/service/http/HttpWire.h"

#include <string>
#include <utility>

namespace waymark::transport {

/// An event stream: what waits to be written, and the timer that wakes the writer.
struct EventStream
{
    EventStream(const net::any_io_executor &executor, EventSubscription what)
        : subscription(std::move(what)), timer(executor)
    {
    }

    EventSubscription subscription;
    net::steady_timer timer;
    std::string waiting;
    bool tooSlow = false;
};

} // namespace waymark::transport
