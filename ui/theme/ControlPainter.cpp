// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/ControlPainter.h"

#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QStyleOption>

namespace waymark::controls {

namespace {

constexpr int Chevron = 14;

QRectF centredSquare(const QRect &rect, int side)
{
    return QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
}

QColor ground(const QStyleOption *option, bool marked)
{
    if (!(option->state & QStyle::State_Enabled))
        return color(Color::BgInputDisabled, option->palette);
    if (marked)
        return color(option->state & QStyle::State_MouseOver ? Color::AccentFillHover : Color::AccentFill,
                     option->palette);
    return color(option->state & QStyle::State_Sunken ? Color::BgPressed : Color::BgInput, option->palette);
}

QColor outline(const QStyleOption *option, bool marked)
{
    if (!(option->state & QStyle::State_Enabled))
        return color(Color::BorderDefault, option->palette);
    return marked ? ground(option, true) : color(Color::BorderControl, option->palette);
}

QColor sign(const QStyleOption *option)
{
    return color(option->state & QStyle::State_Enabled ? Color::TextOnAccent : Color::TextDisabled,
                 option->palette);
}

} // namespace

void paintCheckBox(QPainter *painter, const QStyleOption *option)
{
    const bool partly = option->state & QStyle::State_NoChange;
    const bool marked = partly || (option->state & QStyle::State_On);
    const QRectF box = centredSquare(option->rect, tokens::size::checkBox);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(outline(option, marked), 1));
    painter->setBrush(ground(option, marked));
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), tokens::radius::chip, tokens::radius::chip);
    painter->setPen(QPen(sign(option), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (partly) {
        painter->drawLine(box.topLeft() + QPointF(4.5, 8), box.topLeft() + QPointF(11.5, 8));
    } else if (marked) {
        const QPointF at = box.topLeft();
        painter->drawPolyline(
            QPolygonF({at + QPointF(4.2, 8.4), at + QPointF(6.8, 11), at + QPointF(11.8, 5.4)}));
    }
    painter->restore();
}

void paintRadioButton(QPainter *painter, const QStyleOption *option)
{
    const bool marked = option->state & QStyle::State_On;
    const QRectF box = centredSquare(option->rect, tokens::size::checkBox);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(outline(option, marked), 1));
    painter->setBrush(ground(option, marked));
    painter->drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
    if (marked) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(sign(option));
        painter->drawEllipse(box.center(), 3, 3);
    }
    painter->restore();
}

void paintField(QPainter *painter, const QRect &rect, const QStyleOption *option, bool error)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focused = enabled && (option->state & QStyle::State_HasFocus);
    Color edge = enabled ? Color::BorderControl : Color::BorderDefault;
    if (error)
        edge = Color::DangerFill;
    if (focused)
        edge = Color::AccentFocus;
    const int width = focused ? tokens::stroke::focus : tokens::stroke::hairline;
    const qreal half = width / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(edge, option->palette), width));
    painter->setBrush(color(enabled ? Color::BgInput : Color::BgInputDisabled, option->palette));
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), tokens::radius::control,
                             tokens::radius::control);
    painter->restore();
}

void paintChevron(QPainter *painter, const QStyleOption *option, Qt::ArrowType direction)
{
    Icon icon = Icon::ChevronDown;
    if (direction == Qt::UpArrow)
        icon = Icon::ChevronUp;
    else if (direction == Qt::LeftArrow)
        icon = Icon::ChevronLeft;
    else if (direction == Qt::RightArrow)
        icon = Icon::ChevronRight;
    const bool enabled = option->state & QStyle::State_Enabled;
    const int side = std::min({Chevron, option->rect.width(), option->rect.height()});
    IconFactory::paint(painter, centredSquare(option->rect, side).toRect(), icon,
                       color(enabled ? Color::IconDefault : Color::TextDisabled, option->palette));
}

} // namespace waymark::controls
