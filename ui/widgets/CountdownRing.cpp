// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/CountdownRing.h"

#include "ui/theme/ThemeColors.h"
#include "ui/widgets/StateMarks.h"

#include <QPainter>

namespace waymark {

CountdownRing::CountdownRing(Color ring, Color text, QWidget *parent)
    : QWidget(parent), m_ring(ring), m_text(text)
{
    setFixedSize(sizeHint());
}

void CountdownRing::setLeft(double left, int seconds)
{
    m_left = left;
    m_seconds = seconds;
    update();
}

void CountdownRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCountdown(painter, rect(), m_left, m_seconds, color(m_ring, this), color(m_text, this));
}

} // namespace waymark
