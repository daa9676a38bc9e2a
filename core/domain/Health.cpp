// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/Health.h"

namespace waymark {

HealthBand healthBand(std::optional<int> score)
{
    if (!score)
        return HealthBand::None;
    if (*score >= 75)
        return HealthBand::Good;
    return *score >= 50 ? HealthBand::Watch : HealthBand::Risk;
}

} // namespace waymark
