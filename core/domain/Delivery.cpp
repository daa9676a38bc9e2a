// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/Delivery.h"

namespace waymark {

bool isOpen(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued:
    case DeliveryState::Leased:
    case DeliveryState::DataSent:
    case DeliveryState::Deferred:
        return true;
    case DeliveryState::Accepted:
    case DeliveryState::Failed:
    case DeliveryState::Unknown:
    case DeliveryState::Bounced:
    case DeliveryState::Cancelled:
        return false;
    }
    return false;
}

bool wentWrong(DeliveryState state)
{
    return state == DeliveryState::Failed || state == DeliveryState::Bounced ||
           state == DeliveryState::Unknown;
}

} // namespace waymark
