// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/TabBar.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/RowText.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace waymark {

namespace {

constexpr int Padding = 10;
constexpr int CountGap = 6;
constexpr int TabGap = 4;

} // namespace

TabBar::TabBar(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFont(textFont(TextStyle::BodyMedium));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void TabBar::setCount(int tab, int count)
{
    const bool same = countText(tab) == (count < 0 ? QString() : QLocale().toString(count));
    if (same)
        return;
    setTabData(tab, count < 0 ? QVariant() : QVariant(count));
    rename(tab);
    // QTabBar measures its tabs anew only when something it knows of changes.
    setTabText(tab, tabText(tab));
    update();
}

void TabBar::tabInserted(int index)
{
    QTabBar::tabInserted(index);
    rename(index);
}

void TabBar::rename(int index)
{
    const QString count = countText(index);
    setAccessibleTabName(index, count.isEmpty() ? tabText(index)
                                                : tr("%1, %2", "tab, count").arg(tabText(index), count));
}

QString TabBar::countText(int index) const
{
    const QVariant number = tabData(index);
    return number.isValid() ? QLocale().toString(number.toInt()) : QString();
}

QSize TabBar::tabSizeHint(int index) const
{
    const QString count = countText(index);
    int width = 2 * Padding + TabGap + rowtext::width(tabText(index), font());
    if (!count.isEmpty())
        width += CountGap + rowtext::width(count, textFont(TextStyle::Small));
    return {width, std::max(tokens::size::tab, fontMetrics().height() + 16)};
}

void TabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i)
        paintTab(painter, i);
}

void TabBar::paintTab(QPainter &painter, int index) const
{
    const QRect tab = tabRect(index).adjusted(0, 0, -TabGap, 0);
    const bool current = index == currentIndex();
    const bool hovered = tabRect(index).contains(mapFromGlobal(QCursor::pos())) && underMouse();
    Color ink = current ? Color::AccentText : hovered ? Color::TextPrimary : Color::TextSecondary;
    if (!isTabEnabled(index))
        ink = Color::TextDisabled;
    const QString count = countText(index);
    const int textWidth = rowtext::width(tabText(index), font());
    const QRect text = QStyle::visualRect(layoutDirection(), tab,
                                          QRect(tab.x() + Padding, tab.y(), textWidth + 1, tab.height()));
    painter.setFont(font());
    painter.setPen(color(ink, this));
    painter.drawText(text, Qt::AlignCenter | Qt::TextShowMnemonic, tabText(index));
    if (!count.isEmpty()) {
        const QRect place(tab.x() + Padding + textWidth + CountGap, tab.y() + 1, tab.width(), tab.height());
        const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
        painter.setFont(textFont(TextStyle::Small));
        painter.setPen(color(Color::TextTertiary, this));
        painter.drawText(QStyle::visualRect(layoutDirection(), tab, place), static_cast<int>(side), count);
    }
    if (current)
        painter.fillRect(QRect(tab.x(), tab.bottom() - 1, tab.width(), 2), color(Color::AccentMark, this));
    if (current && hasFocus()) {
        painter.setPen(QPen(color(Color::AccentFocus, this), tokens::stroke::focus));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(tab).adjusted(1, 4, -1, -5), tokens::radius::control,
                                tokens::radius::control);
    }
}

} // namespace waymark
