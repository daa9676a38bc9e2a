// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/WorkContext.h"

class QSettings;

namespace waymark {

class ActionRegistry;
class Navigator;
class Notices;
class Selection;
class Theme;

/// What every screen is given. Passed by value; all of it outlives every screen.
struct UiContext
{
    WorkContext work;
    ActionRegistry &actions;
    Navigator &navigator;
    Notices &notices;
    Selection &selection;
    Theme &theme;
    QSettings &settings; ///< Window and column states, under a name and version of the screen's own.
};

} // namespace waymark
