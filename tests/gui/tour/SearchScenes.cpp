// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/Hands.h"
#include "tests/gui/tour/Scenes.h"
#include "tests/support/Spin.h"

#include <QListView>

namespace waymark::test {

namespace {

/// Waits until search has found what is called so, and chooses it.
bool chooseFound(const QString &name)
{
    const auto found = [&name] {
        auto *list = qobject_cast<QListView *>(seen("paletteList"));
        const QModelIndexList rows =
            list ? list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name)
                 : QModelIndexList();
        if (!rows.isEmpty())
            list->setCurrentIndex(rows.first());
        return !rows.isEmpty();
    };
    return spinUntil(found);
}

/// Reads the email of the library that was chosen in search.
bool takeTemplate(Stage &stage)
{
    if (!press("paletteLine", Qt::Key_Return))
        return false;
    QWidget *window = awaited("templateWindow");
    const auto grown = [window] {
        const auto *page = window->findChild<QWidget *>(QStringLiteral("previewWebView"));
        return page && page->height() > 300;
    };
    // It is as high as its text only once the page has told that, and its lowest part is painted last.
    constexpr double foot = 0.85;
    if (!window || !spinUntil(grown) || !painted("previewWebView", foot))
        return false;
    const bool whole = stage.camera.take("template", window) && chooseSegment("previewMode", 3) &&
                       stage.camera.take("template-plain-text", window);
    return window->close() && gone("templateWindow") && whole;
}

} // namespace

bool searchScene(Stage &stage)
{
    stage.run.go("accounts");
    return click("searchField") && write("paletteLine", QStringLiteral("runner")) &&
           chooseFound(QStringLiteral("Let’s install GitLab Runner")) && stage.take("search") &&
           takeTemplate(stage);
}

} // namespace waymark::test
