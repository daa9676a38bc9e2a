// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/ListOrEmpty.h"

#include "ui/widgets/EmptyState.h"

#include <QVBoxLayout>

namespace waymark {

ListOrEmpty::ListOrEmpty(QWidget *list, EmptyState *empty, QWidget *parent) : QStackedWidget(parent)
{
    addWidget(list);
    addWidget(empty);
}

void ListOrEmpty::setEmpty(bool empty)
{
    setCurrentIndex(empty ? 1 : 0);
}

void ListOrEmpty::fill(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(this);
}

} // namespace waymark
