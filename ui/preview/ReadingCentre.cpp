// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/ReadingCentre.h"

#include "ui/widgets/Banner.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace waymark {

QWidget *readingCentre(Banner *banner, const QList<std::pair<QWidget *, int>> &panes, int growing)
{
    auto *beside = new QSplitter;
    beside->setChildrenCollapsible(false);
    QList<int> widths;
    for (const auto &[pane, width] : panes) {
        beside->addWidget(pane);
        widths.append(width);
    }
    beside->setStretchFactor(growing, 1);
    beside->setSizes(widths);
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(banner);
    layout->addWidget(beside, 1);
    return centre;
}

} // namespace waymark
