// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Delivery.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Tokens.h"

namespace waymark {

/// How one recipient's delivery stands, as a picture.
struct DeliveryMark
{
    Icon icon;
    Color color;

    static DeliveryMark of(DeliveryState state);
};

} // namespace waymark
