// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Health.h"
#include "core/store/search/SearchHit.h"
#include "core/work/FoldedText.h"
#include "ui/shell/Navigator.h"
#include "ui/theme/Icon.h"

#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// One line of the command palette: a group's head, or something to choose.
struct PaletteRow
{
    enum class Kind {
        Head,    ///< Only says what follows.
        Command, ///< An action of the registry; the key is its id.
        Place,   ///< Where the person has been.
        Hit,     ///< Something in the workspace.
    };

    Kind kind = Kind::Hit;
    QString key; ///< Stable: an action's id, a row's uid, a head's name.
    QString title;
    QList<MatchRange> titleRanges;
    QString second; ///< After the title, quieter.
    QList<MatchRange> secondRanges;
    QString right;
    QString keys; ///< A shortcut, as it is printed on keys.
    std::optional<Icon> icon = std::nullopt;
    std::optional<HealthBand> health = std::nullopt;
    QString monogram; ///< A name whose initials are shown.
    bool enabled = true;
    Place place;
    SearchHit hit;

    bool operator==(const PaletteRow &) const = default;
};

} // namespace waymark
