// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QScrollArea>

namespace waymark {

/// Scrolls one widget up and down on whatever ground the pane stands on.
class ScrollPane : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes `content` over.
    explicit ScrollPane(QWidget *content, QWidget *parent = nullptr);
};

} // namespace waymark
