// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/ToastHost.h"

#include "ui/widgets/ToastView.h"

#include <QApplication>
#include <QEvent>

namespace waymark {

namespace {

constexpr int BottomMargin = 16;
constexpr int SideMargin = 16;
constexpr int MinimumWidth = 280;

} // namespace

ToastHost::ToastHost(QWidget *area) : QObject(area), m_area(area)
{
    area->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &ToastHost::followFocus);
}

void ToastHost::show(const Toast &toast)
{
    clear();
    m_view = new ToastView(toast, m_area);
    connect(m_view, &ToastView::finished, this, [this, view = m_view.data()] {
        // What its button did may have shown another one.
        if (m_view != view)
            return;
        clear();
        Q_EMIT finished();
    });
    place();
    m_view->show();
    m_view->raise();
}

void ToastHost::clear()
{
    if (!m_view)
        return;
    const bool hadFocus = m_view->isAncestorOf(QApplication::focusWidget());
    m_view->hide();
    m_view->deleteLater();
    m_view = nullptr;
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void ToastHost::followFocus(QWidget *from, const QWidget *to)
{
    if (m_view && from && m_view->isAncestorOf(to) && !m_view->isAncestorOf(from))
        m_focusBefore = from;
}

ToastView *ToastHost::current() const
{
    return m_view;
}

bool ToastHost::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

void ToastHost::place()
{
    if (!m_view)
        return;
    const int room = m_area->width() - 2 * SideMargin;
    const int width = std::min(room, std::max(MinimumWidth, m_view->sizeHint().width()));
    const int height = m_view->sizeHint().height();
    m_view->setGeometry((m_area->width() - width) / 2, m_area->height() - height - BottomMargin, width,
                        height);
}

} // namespace waymark
