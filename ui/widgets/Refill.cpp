// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/Refill.h"

#include <QApplication>
#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace waymark {

namespace {

/// The number of the layout's widget that has the keyboard, itself or in a part; -1 for none.
int placeOfFocus(const QLayout *layout)
{
    const QWidget *focus = QApplication::focusWidget();
    for (int i = 0; focus && i < layout->count(); ++i) {
        const QWidget *widget = layout->itemAt(i)->widget();
        if (widget && (widget == focus || widget->isAncestorOf(focus)))
            return i;
    }
    return -1;
}

bool takesFocus(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled();
}

void focusPart(QWidget *widget, const QString &name)
{
    // A layout shows what it is given once the event is over, and what is not shown gets no focus.
    if (!widget->testAttribute(Qt::WA_WState_ExplicitShowHide))
        widget->show();
    QWidgetList parts = widget->findChildren<QWidget *>();
    parts.prepend(widget);
    auto part = std::ranges::find_if(
        parts, [&name](const QWidget *each) { return takesFocus(each) && each->objectName() == name; });
    if (part == parts.end())
        part = std::ranges::find_if(parts, takesFocus);
    if (part != parts.end())
        (*part)->setFocus(Qt::OtherFocusReason);
}

} // namespace

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr); // Not found by its name any more.
            widget->deleteLater();
        }
        delete item;
    }
}

void refill(QLayout *layout, const std::function<void()> &fill)
{
    const int place = placeOfFocus(layout);
    const QString name = place < 0 ? QString() : QApplication::focusWidget()->objectName();
    emptyLayout(layout);
    fill();
    if (place < 0 || layout->count() == 0)
        return;
    if (QWidget *widget = layout->itemAt(std::min(place, layout->count() - 1))->widget())
        focusPart(widget, name);
}

} // namespace waymark
