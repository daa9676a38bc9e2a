// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/ScrollPane.h"

namespace waymark {

ScrollPane::ScrollPane(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    // QScrollArea gives its content and viewport a ground of their own.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

} // namespace waymark
