// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// One action of the shortcut list.
struct ShortcutRow
{
    QString id;
    QString text;
    QString keys;
    bool own = false;   ///< The person's own, not the default one.
    bool fixed = false; ///< It cannot be changed.
    QString disabledReason;

    bool operator==(const ShortcutRow &) const = default;
};

} // namespace waymark
