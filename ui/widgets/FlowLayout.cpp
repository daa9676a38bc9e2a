// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

int heightOf(const QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent) {}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    QLayoutItem *taken = m_items.takeAt(index);
    invalidate();
    return taken;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins around = contentsMargins();
    return QSize(width, height).grownBy(around);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    flow(rect, true);
}

int FlowLayout::flow(const QRect &rect, bool place) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    QList<Placed> line;
    int used = 0;
    int y = room.top();
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int width = std::min(item->sizeHint().width(), room.width());
        if (!line.isEmpty() && used + spacing() + width > room.width()) {
            y += flowLine(line, room, y, place) + spacing();
            line.clear();
            used = 0;
        }
        used += width + (line.isEmpty() ? 0 : spacing());
        line.append({item, width});
    }
    return y + flowLine(line, room, y, place) - rect.top() + contentsMargins().bottom();
}

int FlowLayout::flowLine(QList<Placed> line, const QRect &room, int y, bool place) const
{
    int left = room.width() - spacing() * std::max(0, static_cast<int>(line.size()) - 1);
    int wanting = 0;
    for (const Placed &placed : std::as_const(line)) {
        left -= placed.width;
        wanting += placed.item->expandingDirections() & Qt::Horizontal ? 1 : 0;
    }
    int height = 0;
    for (Placed &placed : line) {
        if (placed.item->expandingDirections() & Qt::Horizontal) {
            const int more = std::min(std::max(0, left / wanting--),
                                      std::max(0, placed.item->maximumSize().width() - placed.width));
            placed.width += more;
            left -= more;
        }
        height = std::max(height, heightOf(placed.item, placed.width));
    }
    if (!place)
        return height;
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = room.left();
    for (const Placed &placed : std::as_const(line)) {
        const int own = heightOf(placed.item, placed.width);
        const QRect spot(x, y + (height - own) / 2, placed.width, own);
        placed.item->setGeometry(QStyle::visualRect(direction, room, spot));
        x += placed.width + spacing();
    }
    return height;
}

} // namespace waymark
