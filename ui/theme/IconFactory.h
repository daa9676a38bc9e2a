// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"
#include "ui/theme/Tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;
class QRect;

namespace waymark {

/// Draws the carried icons in the theme's colours. Pixmaps are kept in QPixmapCache under name, size, colour
/// and device pixel ratio.
class IconFactory
{
public:
    /// How an icon's strokes are coloured; a checked button or current page takes `on`.
    struct Colors
    {
        Color normal = Color::IconDefault;
        Color on = Color::AccentText;
    };

    /// An icon that looks its colours up when it is painted, so it follows a change of theme by itself.
    static QIcon icon(Icon name) { return icon(name, Colors()); }
    static QIcon icon(Icon name, Colors colors);

    /// The same with room at the side of the text: widens Fusion's fixed 4 px between a button's icon and
    /// text to 8. To be shown at buttonIconSize().
    static QIcon buttonIcon(Icon name) { return buttonIcon(name, Colors()); }
    static QIcon buttonIcon(Icon name, Colors colors);
    static QSize buttonIconSize();

    /// A square pixmap of `size` device-independent pixels.
    static QPixmap pixmap(Icon name, int size, const QColor &color, qreal devicePixelRatio);

    /// Paints the icon centred in `rect`, as large as fits.
    static void paint(QPainter *painter, const QRect &rect, Icon name, const QColor &color);
};

} // namespace waymark
