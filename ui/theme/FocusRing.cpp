// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/FocusRing.h"

#include "ui/theme/ThemeColors.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QSplitter>

namespace waymark {

namespace {

/// How far the ring reaches outside the control: 1 px of air and the ring itself.
constexpr int Reach = 1 + tokens::stroke::focus;

/// The nearest ancestor that has room for the ring and does not lay out whatever becomes its child.
QWidget *hostFor(QWidget *target)
{
    QWidget *host = target->parentWidget();
    while (host && !host->isWindow()) {
        const QRect ring(target->mapTo(host, QPoint(-Reach, -Reach)), target->size() + QSize(2, 2) * Reach);
        const bool laysOut = qobject_cast<QSplitter *>(host) || qobject_cast<QAbstractScrollArea *>(host);
        if (!laysOut && host->rect().contains(ring))
            break;
        if (qobject_cast<QAbstractScrollArea *>(host->parentWidget()))
            break;
        host = host->parentWidget();
    }
    return host;
}

} // namespace

FocusRing::FocusRing(QWidget *target) : QWidget(hostFor(target)), m_target(target)
{
    setObjectName(QStringLiteral("focusRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    for (QWidget *watched = target; watched && watched != parentWidget(); watched = watched->parentWidget())
        watched->installEventFilter(this);
    place();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::place()
{
    if (!m_target || !parentWidget() || !parentWidget()->isAncestorOf(m_target)) {
        hide();
        return;
    }
    setGeometry(QRect(m_target->mapTo(parentWidget(), QPoint(-Reach, -Reach)),
                      m_target->size() + QSize(2, 2) * Reach));
    setVisible(m_target->isVisibleTo(parentWidget()));
    raise();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = tokens::stroke::focus / 2.0;
    painter.setPen(QPen(color(Color::AccentFocus, this), tokens::stroke::focus));
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), tokens::radius::control + 2,
                            tokens::radius::control + 2);
}

} // namespace waymark
