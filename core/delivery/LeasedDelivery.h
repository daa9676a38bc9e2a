// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/OutgoingMessage.h"
#include "core/domain/Delivery.h"
#include "core/domain/Submission.h"

namespace waymark {

/// A delivery that the outbox has taken, with what a transport needs for it.
struct LeasedDelivery
{
    Submission submission;
    Delivery delivery;
    OutgoingMessage message;
};

} // namespace waymark
