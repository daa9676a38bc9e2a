// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonObject>

namespace waymark {

/// That objects have changed: their types and the states they are in now.
struct ChangeNotice
{
    QJsonObject states; ///< Type to state.
};

} // namespace waymark
