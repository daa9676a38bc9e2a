// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/tour/Stage.h"

#include "tests/gui/support/Hands.h"
#include "tests/support/Spin.h"

#include <QImage>
#include <QPixmap>
#include <QSet>
#include <QWidget>

namespace waymark::test {

bool Stage::takeDialog(const char *name, const char *action, const char *dialog) const
{
    return run.trigger(action) && awaited(dialog) && take(name) && click("cancel") && gone(dialog);
}

bool painted(const char *name, double from)
{
    QWidget *page = awaited(name);
    const auto hasColours = [page, from] {
        const QImage shot = page->grab().toImage();
        QSet<QRgb> colours;
        for (int y = static_cast<int>(from * shot.height()); y < shot.height() && colours.size() < 8;
             y += 2) {
            for (int x = 0; x < shot.width(); ++x)
                colours.insert(shot.pixel(x, y));
        }
        return colours.size() >= 8;
    };
    return page && spinUntil(hasColours);
}

} // namespace waymark::test
