// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

class QWidget;

namespace waymark {

/// `milliseconds`, or 0 where the platform or the person wants no animation.
int motionDuration(int milliseconds, const QWidget *widget);

} // namespace waymark
