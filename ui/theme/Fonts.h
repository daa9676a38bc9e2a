// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Tokens.h"

#include <QFont>

namespace waymark {

/// The application's font in one of the design's styles: sizes are ratios of it, so a larger system font
/// scales everything.
QFont textFont(TextStyle style);
QFont textFont(TextStyle style, const QFont &base);

/// The font the program should start with: the system's own where the platform names a real one, else Inter,
/// Noto Sans or DejaVu Sans at the design's base size, whichever is installed.
QFont chooseApplicationFont(const QFont &systemFont);

/// Height for `lines` lines of `font`, at least `minimum`: the design's heights are minimums.
int rowHeight(int minimum, const QFont &font, int lines = 1);

} // namespace waymark
