// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/delivery/OutgoingMessage.h"
#include "core/delivery/TransportOutcome.h"

#include <functional>

namespace waymark {

/// A way out for one message to one recipient. Blocks its thread; one message at a time.
class Transport
{
public:
    /// Records, durably, that the last byte is about to leave. Called at most once a message, before the
    /// byte that lets the receiving side take it. When it fails, that byte does not leave.
    using DataSent = std::function<Result<void>()>;

    Transport() = default;
    virtual ~Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    /// Tries once, and never repeats anything after `dataSent` was called.
    virtual TransportOutcome send(const OutgoingMessage &message, const DataSent &dataSent) = 0;

    /// Ends a running send() soon, with NotReached before and Unknown after the last byte; later sends end at
    /// once. The only function that other threads may call.
    virtual void stop() = 0;
};

} // namespace waymark
