// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/MenuPainter.h"

#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QStyleOptionMenuItem>

namespace waymark::menus {

namespace {

constexpr int ItemPadding = 8;
constexpr int IconSide = 16;
constexpr int IconGap = 8;
constexpr int ShortcutGap = 32;
constexpr int ArrowSide = 14;
constexpr int SeparatorHeight = 9;

int textStart()
{
    return ItemPadding + IconSide + IconGap;
}

/// A rectangle from `left` to `right` off the item's leading edge, mirrored where the layout is.
QRect place(const QStyleOptionMenuItem *option, int left, int width)
{
    const QRect rect(option->rect.x() + left, option->rect.y(), width, option->rect.height());
    return QStyle::visualRect(option->direction, option->rect, rect);
}

void paintMark(QPainter *painter, const QStyleOptionMenuItem *option, const QColor &strokes)
{
    const QRect slot = place(option, ItemPadding, IconSide);
    const bool checkable = option->checkType != QStyleOptionMenuItem::NotCheckable;
    if (checkable && option->checked) {
        IconFactory::paint(painter, QRect(slot.x(), slot.center().y() - IconSide / 2 + 1, IconSide, IconSide),
                           Icon::Check, strokes);
    } else if (!option->icon.isNull()) {
        const bool enabled = option->state & QStyle::State_Enabled;
        option->icon.paint(painter, slot, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
}

} // namespace

void paintPanel(QPainter *painter, const QStyleOptionMenuItem *option)
{
    painter->fillRect(option->rect, color(Color::BgRaised, option->palette));
    painter->setPen(color(Color::BorderControl, option->palette));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
}

void paintItem(QPainter *painter, const QStyleOptionMenuItem *option)
{
    painter->save();
    painter->fillRect(option->rect, color(Color::BgRaised, option->palette));
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->setPen(color(Color::BorderSubtle, option->palette));
        const int y = option->rect.center().y();
        painter->drawLine(option->rect.left() - Margin, y, option->rect.right() + Margin, y);
        painter->restore();
        return;
    }
    const bool enabled = option->state & QStyle::State_Enabled;
    if (enabled && (option->state & QStyle::State_Selected)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Color::BgSelected, option->palette));
        painter->drawRoundedRect(option->rect, tokens::radius::control, tokens::radius::control);
    }
    const QColor text = color(enabled ? Color::TextPrimary : Color::TextDisabled, option->palette);
    const QColor quiet = color(enabled ? Color::TextTertiary : Color::TextDisabled, option->palette);
    paintMark(painter, option, text);

    const QStringList parts = option->text.split(QLatin1Char('\t'));
    const int width = option->rect.width() - textStart() - ItemPadding;
    const auto start = QStyle::visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter);
    const auto end = QStyle::visualAlignment(option->direction, Qt::AlignRight | Qt::AlignVCenter);
    painter->setFont(option->font);
    painter->setPen(text);
    painter->drawText(place(option, textStart(), width), static_cast<int>(start) | Qt::TextShowMnemonic,
                      parts.constFirst());
    if (parts.size() > 1) {
        painter->setPen(quiet);
        painter->drawText(place(option, textStart(), width), static_cast<int>(end), parts.at(1));
    }
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect slot = place(option, option->rect.width() - ItemPadding - ArrowSide, ArrowSide);
        IconFactory::paint(painter, slot,
                           option->direction == Qt::RightToLeft ? Icon::ChevronLeft : Icon::ChevronRight,
                           quiet);
    }
    painter->restore();
}

QSize itemSize(const QStyleOptionMenuItem *option, const QSize &contents)
{
    if (option->menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), SeparatorHeight};
    const QFontMetrics metrics(option->font);
    const QStringList parts = option->text.split(QLatin1Char('\t'));
    int width = textStart() + metrics.size(Qt::TextShowMnemonic, parts.constFirst()).width() + ItemPadding;
    if (parts.size() > 1)
        width += ShortcutGap + metrics.horizontalAdvance(parts.at(1));
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu)
        width += ShortcutGap + ArrowSide;
    return {width, std::max(tokens::row::compact, metrics.height() + 12)};
}

} // namespace waymark::menus
