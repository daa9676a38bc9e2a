// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>

namespace waymark {

/// That objects have changed: their types and the states they are in now.
struct ChangeNotice
{
    QJsonObject states; ///< Type to state.
    /// Who sees, or saw, something of it; nothing where that is not known, and then it may be anybody.
    std::optional<QSet<QString>> people;
};

} // namespace waymark
