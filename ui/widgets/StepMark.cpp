// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/StepMark.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QLocale>
#include <QPainter>

namespace waymark {

StepMark::StepMark(int number, QWidget *parent) : QWidget(parent), m_number(number)
{
    setFixedSize(sizeHint());
}

void StepMark::setState(State state)
{
    m_state = state;
    update();
}

void StepMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    if (m_state == State::Ahead) {
        painter.setPen(QPen(color(Color::BorderControl, this), 1.5));
        painter.drawEllipse(circle);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(m_state == State::Done ? Color::SuccessFill : Color::AccentFill, this));
        painter.drawEllipse(QRectF(rect()));
    }
    const QColor ink = color(m_state == State::Ahead ? Color::TextSecondary : Color::TextOnAccent, this);
    if (m_state == State::Done) {
        IconFactory::paint(&painter, rect().adjusted(4, 4, -4, -4), Icon::Check, ink);
        return;
    }
    QFont font = textFont(TextStyle::Small);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter, QLocale().toString(m_number));
}

} // namespace waymark
