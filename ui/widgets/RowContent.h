// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Health.h"
#include "core/domain/TaskRules.h"
#include "ui/theme/Icon.h"
#include "ui/widgets/ChipSpec.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace waymark {

/// What one row of a list, or one cell of a table, shows: from the leading side marks, then the name over its
/// second line, then chips and the figures at the far side. What is not set is not there.
struct RowContent
{
    std::optional<Qt::CheckState> check =
        std::nullopt;         ///< A check box; the model answers Qt::CheckStateRole.
    bool checkDimmed = false; ///< The box looks disabled: ticking it takes more than a click.
    std::optional<ChecklistMark> mark = std::nullopt;
    std::optional<HealthBand> health = std::nullopt;
    std::optional<Icon> icon = std::nullopt;
    Color iconColor = Color::IconDefault;
    QString monogram = {}; ///< A name whose initials are shown.

    QString name = {};
    Color nameColor = Color::TextPrimary;
    TextStyle nameStyle = TextStyle::Body;
    int nameWeight = 500; ///< 600 while selected with the focus, whatever this says.
    Qt::TextElideMode elide = Qt::ElideRight;
    QString second = {};
    Color secondColor = Color::TextTertiary;

    /// A series bar before the right-hand text: emails done, emails in all.
    std::optional<std::pair<int, int>> series = std::nullopt;
    QList<ChipSpec> chips = {};
    QString right = {};
    Color rightColor = Color::TextSecondary;
    int rightWeight = 400;
    QString rightSecond = {};

    bool alignRight = false; ///< A cell with a number: the name stands at the far side.
    bool enabled = true;
    int lines = 1; ///< Lines that every row of this list has room for; two where `second` may be set.

    bool operator==(const RowContent &) const = default;
};

} // namespace waymark
