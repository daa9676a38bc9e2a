// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"

#include <QString>

#include <optional>

class QPainter;
class QStyleOptionViewItem;

namespace waymark {

/// Paints a cell that offers a choice as a combo box that is closed: the menu opens where it is pressed.
void paintChoice(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
                 std::optional<Icon> icon, bool isQuiet = false);

} // namespace waymark
