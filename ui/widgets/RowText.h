// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <Qt>

class QFont;
class QPainter;
class QRect;
class QString;

namespace waymark {

/// One line of a row's text. To find out which letters of a font a text needs, and where each stands, takes
/// longer than to paint them; what was painted or measured lately is known.
namespace rowtext {

/// Its width in pixels.
int width(const QString &text, const QFont &font);

/// Paints it with the painter's pen, elided to the width of `place` and in the middle of its height.
/// `alignment` is Qt::AlignLeft or Qt::AlignRight.
void paint(QPainter &painter, const QRect &place, Qt::Alignment alignment, const QString &text,
           const QFont &font, Qt::TextElideMode elide);

} // namespace rowtext

} // namespace waymark
