// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/SplitButton.h"

#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QStyleOptionToolButton>

namespace waymark {

namespace {

constexpr int Padding = 12;
constexpr int IconGap = 8;
constexpr int IconSide = 16;

/// Width of the menu's part.
constexpr int ArrowPart = 24;

} // namespace

SplitButton::SplitButton(const QString &text, Icon icon, QWidget *parent) : QToolButton(parent), m_icon(icon)
{
    setText(text);
    setIcon(IconFactory::icon(icon));
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::MenuButtonPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SplitButton::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(this->text());
    return {Padding + IconSide + IconGap + text + Padding + ArrowPart,
            std::max(tokens::size::button, fontMetrics().height() + Padding)};
}

void SplitButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const bool enabled = isEnabled();
    const bool down = option.state & QStyle::State_Sunken;
    const auto place = [this](int x, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
    };
    const auto ground = [&](QStyle::SubControl part) {
        if (!enabled)
            return color(Color::BgInputDisabled, this);
        const bool here = option.activeSubControls & part;
        if (here && down)
            return color(Color::BgPressed, this);
        return color(here && underMouse() ? Color::BgButtonHover : Color::BgButton, this);
    };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(enabled ? Color::BorderButton : Color::BorderDefault, this));
    painter.setBrush(ground(QStyle::SC_ToolButton));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens::radius::control,
                            tokens::radius::control);
    const QRect arrow = place(width() - ArrowPart, ArrowPart);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground(QStyle::SC_ToolButtonMenu));
    painter.drawRoundedRect(arrow.adjusted(2, 2, -2, -2), 2, 2);
    painter.setPen(color(Color::BorderButton, this));
    const int line = layoutDirection() == Qt::RightToLeft ? arrow.right() : arrow.left();
    painter.drawLine(QPointF(line + 0.5, 6), QPointF(line + 0.5, height() - 6));

    const QColor strokes = color(enabled ? Color::IconDefault : Color::TextDisabled, this);
    const QRect icon = place(Padding, IconSide);
    IconFactory::paint(&painter, icon, m_icon, strokes);
    IconFactory::paint(&painter, QRect(arrow.center().x() - 6, arrow.center().y() - 6, 14, 14),
                       Icon::ChevronDown, strokes);
    painter.setPen(color(enabled ? Color::TextPrimary : Color::TextDisabled, this));
    painter.drawText(
        place(Padding + IconSide + IconGap, width()),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        text());
}

} // namespace waymark
