// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/HeaderView.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/RowText.h"

#include <QPainter>
#include <QStyle>

namespace waymark {

namespace {

constexpr int ArrowSide = 12;
constexpr int ArrowGap = 4;

QFont headFont()
{
    QFont result = textFont(TextStyle::Small);
    result.setWeight(QFont::Medium);
    return result;
}

} // namespace

HeaderView::HeaderView(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setFont(headFont());
    setHighlightSections(false);
    setSectionsClickable(true);
    setSortIndicatorShown(false);
    setMinimumSectionSize(40);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void HeaderView::setCellPadding(int padding)
{
    m_padding = padding;
    viewport()->update();
}

QSize HeaderView::sizeHint() const
{
    const int height = std::max(tokens::size::tableHeader, QFontMetrics(headFont()).height() + 12);
    return {QHeaderView::sizeHint().width(), height};
}

/// Qt's own measures in a bold font that nothing here is painted in, and so has to be loaded first.
QSize HeaderView::sectionSizeFromContents(int logicalIndex) const
{
    const QFont letters = headFont();
    const QString name = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const int arrow = isSortIndicatorShown() ? ArrowGap + ArrowSide : 0;
    return {rowtext::width(name, letters) + 1 + 2 * m_padding + arrow, QFontMetrics(letters).height()};
}

void HeaderView::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, color(Color::BorderDefault, this));
}

void HeaderView::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    painter->fillRect(rect, color(Color::BgHeader, this));
    const QString name = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const QVariant wanted = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    const bool trailing = wanted.isValid() && Qt::Alignment(wanted.toInt()).testFlag(Qt::AlignRight);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const int arrow = sorted ? ArrowGap + ArrowSide : 0;
    const int room = rect.width() - 2 * m_padding - arrow;
    const QFontMetrics metrics(headFont());
    const QString shown = metrics.elidedText(name, Qt::ElideRight, room);
    const int width = std::min(room, metrics.horizontalAdvance(shown) + 1);
    const int left = trailing ? rect.right() - m_padding - width - arrow + 1 : rect.left() + m_padding;
    const auto mirrored = [this, &rect](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect, place);
    };
    painter->setFont(headFont());
    painter->setPen(color(sorted ? Color::TextSecondary : Color::TextTertiary, this));
    painter->drawText(mirrored(QRect(left, rect.y(), width, rect.height())), Qt::AlignCenter, shown);
    if (sorted) {
        const Icon icon = sortIndicatorOrder() == Qt::AscendingOrder ? Icon::ArrowUp : Icon::ArrowDown;
        IconFactory::paint(painter,
                           mirrored(QRect(left + width + ArrowGap, rect.y(), ArrowSide, rect.height())), icon,
                           color(Color::IconDefault, this));
    }
    painter->restore();
}

} // namespace waymark
