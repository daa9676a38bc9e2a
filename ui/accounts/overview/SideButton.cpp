// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/overview/SideButton.h"

#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QVBoxLayout>

namespace waymark {

SideButton::SideButton(QWidget *parent) : PressableButton(parent), m_row(new SideRow(this))
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    m_row->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
}

void SideButton::show(const SideRow::Content &content)
{
    m_row->show(content);
    setAccessibleName(m_row->accessibleName());
}

void SideButton::paintEvent(QPaintEvent *)
{
    if (!isDown() && !underMouse())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(isDown() ? Color::BgPressed : Color::BgHover, this));
    painter.drawRoundedRect(rect(), tokens::radius::control, tokens::radius::control);
}

} // namespace waymark
