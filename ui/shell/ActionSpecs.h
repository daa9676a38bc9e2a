// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/ActionRegistry.h"

namespace waymark::actionspecs {

/// An action of windows of their own. `keys` in the portable form, several split by "; ".
inline ActionSpec spec(const char *id, const QString &text, std::optional<Icon> icon, const char *keys,
                       MenuId menu, int group, ActionPlaces places)
{
    ActionSpec spec{QLatin1String(id), text, icon, {}, menu, group};
    if (*keys)
        spec.shortcuts = QKeySequence::listFromString(QLatin1String(keys), QKeySequence::PortableText);
    spec.places = places;
    return spec;
}

inline ActionSpec checkable(ActionSpec spec)
{
    spec.checkable = true;
    return spec;
}

inline ActionSpec hinted(ActionSpec spec, const QString &hint)
{
    spec.hint = hint;
    return spec;
}

} // namespace waymark::actionspecs
