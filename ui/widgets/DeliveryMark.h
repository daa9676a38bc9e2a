// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Delivery.h"
#include "core/domain/TaskRules.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Tokens.h"

#include <optional>

namespace waymark {

/// How one recipient's delivery stands, as a picture.
struct DeliveryMark
{
    Icon icon;
    Color color;
    std::optional<ChecklistMark> mark = std::nullopt; ///< To be painted in the icon's place, where it ended.

    static DeliveryMark of(DeliveryState state);
};

} // namespace waymark
