// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QStackedWidget>

namespace waymark {

class EmptyState;

/// A list, or what is said where it has nothing to show.
class ListOrEmpty : public QStackedWidget
{
    Q_OBJECT
public:
    ListOrEmpty(QWidget *list, EmptyState *empty, QWidget *parent = nullptr);

    void setEmpty(bool empty);
    bool isEmpty() const { return currentIndex() == 1; }
    /// Makes it all that `page` holds.
    void fill(QWidget *page);
};

} // namespace waymark
