// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

class QSettings;

namespace waymark {

class ActionRegistry;
class Clock;
class Navigator;
class Notices;
class Theme;

/// What the window itself is built on. All of it outlives the window.
struct ShellContext
{
    ActionRegistry &actions;
    Navigator &navigator;
    Notices &notices;
    Theme &theme;
    QSettings &settings;
    const Clock &clock;
};

} // namespace waymark
