// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/ToastButton.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>

namespace waymark {

namespace {

constexpr int Side = 28;
constexpr int Padding = 10;
constexpr int IconSide = 14;

} // namespace

ToastButton::ToastButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setFont(textFont(TextStyle::BodyStrong));
    setFocusPolicy(Qt::StrongFocus);
    setProperty("paintsOwnFocus", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

ToastButton::ToastButton(Icon icon, const QString &name, QWidget *parent) : ToastButton(QString(), parent)
{
    m_icon = icon;
    setAccessibleName(name);
    setToolTip(name);
}

QSize ToastButton::sizeHint() const
{
    if (m_icon)
        return {Side, Side};
    return {2 * Padding + fontMetrics().horizontalAdvance(text()),
            std::max(Side, fontMetrics().height() + 8)};
}

void ToastButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        QColor veil = color(Color::TextOnTooltip, this);
        veil.setAlphaF(isDown() ? 0.2F : 0.12F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(veil);
        painter.drawRoundedRect(rect(), tokens::radius::control, tokens::radius::control);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Color::TextOnTooltipAction, this), tokens::stroke::focus));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), tokens::radius::control,
                                tokens::radius::control);
    }
    if (m_icon) {
        QRect icon(0, 0, IconSide, IconSide);
        icon.moveCenter(rect().center());
        IconFactory::paint(&painter, icon, *m_icon, color(Color::TextOnTooltip, this));
        return;
    }
    painter.setPen(color(Color::TextOnTooltipAction, this));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace waymark
