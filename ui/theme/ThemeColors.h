// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Tokens.h"

#include <QColor>

#include <optional>

class QPalette;
class QString;
class QWidget;

namespace waymark {

/// The two sets of colours.
enum class ThemeVariant { Light, Dark };

/// Which set a palette was made from, told by the lightness of its window colour. Whoever paints asks its own
/// palette, so nothing has to be passed around and a change of theme reaches everything with the palette.
/// Where a style sheet has made the window colour transparent, the application's palette answers.
ThemeVariant themeVariant(const QPalette &palette);

QColor color(Color key, ThemeVariant variant);
QColor color(Color key, const QPalette &palette);
/// The colour for something painted on `widget`. Its own palette is not asked: a style sheet puts a control's
/// ground there.
QColor color(Color key, const QWidget *widget);

/// The colour that tokens.json calls `name`, for instance "bg.selected".
std::optional<Color> colorFromName(const QString &name);

/// The palette of the whole program, by the design's map of roles to colours.
QPalette makePalette(ThemeVariant variant);

} // namespace waymark
