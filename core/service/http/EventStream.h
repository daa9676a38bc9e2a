// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/service/http/HttpWire.h"

#include <memory>
#include <set>
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

/// A stream's place among all, however it ends.
class StreamPlace
{
public:
    StreamPlace(std::set<std::shared_ptr<EventStream>> &all, std::shared_ptr<EventStream> stream)
        : m_all(all), m_stream(std::move(stream))
    {
        m_all.insert(m_stream);
    }
    ~StreamPlace() { m_all.erase(m_stream); }
    StreamPlace(const StreamPlace &) = delete;
    StreamPlace &operator=(const StreamPlace &) = delete;

private:
    std::set<std::shared_ptr<EventStream>> &m_all;
    std::shared_ptr<EventStream> m_stream;
};

} // namespace waymark::transport
