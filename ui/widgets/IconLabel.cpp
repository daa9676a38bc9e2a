// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/IconLabel.h"

#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>

namespace waymark {

IconLabel::IconLabel(Icon icon, int size, Color strokes, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_size(size), m_color(strokes)
{
    setFixedSize(sizeHint());
}

void IconLabel::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

void IconLabel::setColor(Color strokes)
{
    m_color = strokes;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {m_size, m_size};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    IconFactory::paint(&painter, rect(), m_icon, color(isEnabled() ? m_color : Color::TextDisabled, this));
}

} // namespace waymark
