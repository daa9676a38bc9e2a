// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QSize>

class QPainter;
class QStyleOptionMenuItem;

/// The looks of menus, used by WaymarkStyle.
namespace waymark::menus {

/// Space around the items inside a menu's frame.
inline constexpr int Margin = 4;

void paintPanel(QPainter *painter, const QStyleOptionMenuItem *option);
void paintItem(QPainter *painter, const QStyleOptionMenuItem *option);
/// How large an item is whose text Qt measured as `contents`.
QSize itemSize(const QStyleOptionMenuItem *option, const QSize &contents);

} // namespace waymark::menus
