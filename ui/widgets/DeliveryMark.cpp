// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/widgets/DeliveryMark.h"

namespace waymark {

DeliveryMark DeliveryMark::of(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Accepted:
        return {Icon::CircleCheck, Color::MarkGood, ChecklistMark::Sent};
    case DeliveryState::Failed:
    case DeliveryState::Bounced:
        return {Icon::CircleX, Color::MarkRisk, ChecklistMark::Failed};
    case DeliveryState::Unknown:
        return {Icon::CircleHelp, Color::MarkWatch};
    case DeliveryState::Deferred:
        return {Icon::RotateCw, Color::IconDefault};
    case DeliveryState::Leased:
    case DeliveryState::DataSent:
        return {Icon::Loader, Color::AccentMark};
    case DeliveryState::Cancelled:
        return {Icon::CircleMinus, Color::IconDefault};
    case DeliveryState::Queued:
        break;
    }
    return {Icon::Hourglass, Color::IconDefault};
}

} // namespace waymark
