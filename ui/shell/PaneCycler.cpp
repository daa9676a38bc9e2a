// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/PaneCycler.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace waymark {

namespace {

bool holds(const QWidget *pane, const QWidget *widget)
{
    return widget && (pane == widget || pane->isAncestorOf(widget));
}

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

/// The first widget of the pane in tab order.
QWidget *firstIn(QWidget *pane)
{
    if (takesFocus(pane))
        return pane;
    for (QWidget *widget = pane->nextInFocusChain(); widget && widget != pane;
         widget = widget->nextInFocusChain()) {
        if (pane->isAncestorOf(widget) && takesFocus(widget))
            return widget;
    }
    return nullptr;
}

} // namespace

PaneCycler::PaneCycler(std::function<QList<QWidget *>()> panes, QObject *parent)
    : QObject(parent), m_panes(std::move(panes))
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { remember(now); });
}

void PaneCycler::next()
{
    step(1);
}

void PaneCycler::previous()
{
    step(-1);
}

QList<QWidget *> PaneCycler::panesOf(QWidget *widget)
{
    QList<QWidget *> panes;
    const QList<QWidget *> children = widget->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->property("focusPane").toBool() && child->isVisible())
            panes.append(child);
    }
    if (panes.isEmpty())
        return {widget};
    const bool mirrored = widget->layoutDirection() == Qt::RightToLeft;
    std::stable_sort(panes.begin(), panes.end(), [widget, mirrored](const QWidget *a, const QWidget *b) {
        const int left = a->mapTo(widget, QPoint()).x();
        const int right = b->mapTo(widget, QPoint()).x();
        return mirrored ? left > right : left < right;
    });
    return panes;
}

void PaneCycler::step(int by)
{
    const QList<QWidget *> panes = m_panes();
    const QWidget *focus = QApplication::focusWidget();
    const auto here =
        std::find_if(panes.begin(), panes.end(), [focus](QWidget *pane) { return holds(pane, focus); });
    qsizetype at = here == panes.end() ? (by > 0 ? -1 : 0) : here - panes.begin();
    for (qsizetype tried = 0; tried < panes.size(); ++tried) {
        at = (at + by + panes.size()) % panes.size();
        if (firstIn(panes.at(at))) {
            enter(panes.at(at));
            return;
        }
    }
}

void PaneCycler::enter(QWidget *pane)
{
    QWidget *last = m_last.value(pane);
    QWidget *target = last && holds(pane, last) && takesFocus(last) ? last : firstIn(pane);
    target->setFocus(Qt::TabFocusReason);
}

void PaneCycler::remember(QWidget *focus)
{
    const QList<QWidget *> panes = focus ? m_panes() : QList<QWidget *>();
    for (QWidget *pane : panes) {
        if (holds(pane, focus))
            m_last.insert(pane, focus);
    }
}

} // namespace waymark
