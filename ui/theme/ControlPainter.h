// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <qnamespace.h>

class QPainter;
class QRect;
class QStyleOption;

/// The looks of single controls, used by WaymarkStyle.
namespace waymark::controls {

/// A check box's square with its check, or its dash when partly checked.
void paintCheckBox(QPainter *painter, const QStyleOption *option);
void paintRadioButton(QPainter *painter, const QStyleOption *option);
/// The frame and ground of a combo box, spin box or date field.
void paintField(QPainter *painter, const QRect &rect, const QStyleOption *option, bool error);
/// A chevron, centred in the option's rectangle.
void paintChevron(QPainter *painter, const QStyleOption *option, Qt::ArrowType direction);

} // namespace waymark::controls
