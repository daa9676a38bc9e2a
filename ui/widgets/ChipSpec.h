// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"
#include "ui/widgets/Tone.h"

#include <QString>

#include <optional>

namespace waymark {

/// What a chip says.
struct ChipSpec
{
    QString text;
    Tone tone = Tone::Neutral;
    std::optional<Icon> icon = std::nullopt;

    bool operator==(const ChipSpec &) const = default;
};

} // namespace waymark
