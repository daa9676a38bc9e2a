// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <functional>

class QLayout;

namespace waymark {

/// Takes all widgets out of `layout` and of their parent; they are deleted once the event that led here is
/// over.
void emptyLayout(QLayout *layout);

/// Empties `layout` and has `fill` put other widgets into it. Whoever was at one of them with the keyboard
/// stays there: at the one in its place, at the part that is called as the one before.
void refill(QLayout *layout, const std::function<void()> &fill);

} // namespace waymark
