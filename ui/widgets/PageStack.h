// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QStackedWidget>

namespace waymark {

/// A stack of pages that fill what room there is: none is asked how high it would be at a width, which the
/// layouts around it would ask again for every word that changes in one.
class PageStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    bool hasHeightForWidth() const override { return false; }
};

} // namespace waymark
