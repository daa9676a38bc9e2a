// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Health.h"
#include "ui/theme/Tokens.h"

#include <QString>

#include <optional>

namespace waymark {

/// One figure of a KpiStrip.
struct KpiTile
{
    QString label;   ///< "Seat utilisation"
    QString value;   ///< "74%"; empty means unknown and shows "—", never 0.
    QString meaning; ///< One line: "237 of 320 seats", or why the value is unknown.
    std::optional<HealthBand> health = std::nullopt;
    Color valueColor = Color::TextPrimary; ///< Only "overdue" has another one.
    QString tooltip = {};

    bool operator==(const KpiTile &) const = default;
};

} // namespace waymark
