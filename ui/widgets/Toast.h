// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"

#include <QString>

#include <functional>
#include <optional>

namespace waymark {

/// What a toast says, and what it offers.
struct Toast
{
    QString text;
    std::optional<Icon> icon = std::nullopt;
    /// The word on its button, "Undo" for instance; empty for none.
    QString action = {};
    /// Done when the button is pressed.
    std::function<void()> act = nullptr;
    /// Done when it leaves by itself or is closed, not when acted on.
    std::function<void()> expired = nullptr;
    /// How long it stays; stopped while hovered or focused. 0 stays until closed.
    int milliseconds = 10000;
    /// Shows the remaining seconds in a ring. The time then runs on while hovered: something will happen at
    /// its end.
    bool countdown = false;
    /// With a countdown: the text anew for the seconds left.
    std::function<QString(int)> textFor = nullptr;
};

} // namespace waymark
