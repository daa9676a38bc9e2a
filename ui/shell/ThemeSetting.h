// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Theme.h"

class QSettings;

namespace waymark {

/// Where the person's choice of theme is kept.
class ThemeSetting
{
public:
    static Theme::Choice read(const QSettings &settings);
    static void write(QSettings &settings, Theme::Choice choice);
};

} // namespace waymark
