// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/TypeSchema.h"

#include <algorithm>

namespace waymark {

const PropertySchema *TypeSchema::property(const QString &propertyName) const
{
    const auto found = std::find_if(properties.cbegin(), properties.cend(),
                                    [&](const PropertySchema &each) { return each.name == propertyName; });
    return found == properties.cend() ? nullptr : &*found;
}

} // namespace waymark
