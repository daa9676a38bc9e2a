// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// A text out of somebody's file, as it may be written to a terminal: what would steer it (C0, C1, and marks
/// that turn the direction of what follows) is shown as a sign instead.
QString printable(const QString &text);

} // namespace waymark
