// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/HeadRow.h"

#include "ui/theme/ThemeColors.h"

#include <QEvent>
#include <QPainter>

namespace waymark {

HeadRow::HeadRow(QWidget *field, QWidget *parent) : QFrame(parent), m_field(field)
{
    field->installEventFilter(this);
}

bool HeadRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QFrame::eventFilter(watched, event);
}

void HeadRow::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_field->hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(color(Color::AccentFocus, this), tokens::stroke::focus));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace waymark
