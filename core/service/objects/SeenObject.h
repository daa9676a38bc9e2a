// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// That an object is there for somebody, and where it belongs.
struct SeenObject
{
    QString uid;
    QString scope; ///< Value of the type's scopeProperty, where that is one value.
};

} // namespace waymark
