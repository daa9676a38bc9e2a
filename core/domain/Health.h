// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <optional>

namespace waymark {

/// The colour band of a health score (README.md, "Health").
enum class HealthBand { None, Risk, Watch, Good };

/// Good from 75, watch from 50, risk below; None without a score.
HealthBand healthBand(std::optional<int> score);

} // namespace waymark
