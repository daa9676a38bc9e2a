// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/RowPainter.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/RowFilling.h"
#include "ui/widgets/RowText.h"
#include "ui/widgets/SmallMarks.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace waymark {

namespace {

constexpr int MarkSide = 16;
constexpr int GroupInset = 13;
constexpr int GroupGap = 7;
constexpr int CountGap = 8;

} // namespace

void RowPainter::paint(QPainter *painter, const QStyleOptionViewItem &option, const RowContent &content,
                       Insets insets)
{
    painter->save();
    painter->setClipRect(option.rect);
    RowFilling(painter, option, content, insets).paint();
    painter->restore();
}

QSize RowPainter::size(const QStyleOptionViewItem &option, const RowContent &content, Insets insets)
{
    const QFont body = textFont(TextStyle::Body);
    const int minimum = content.lines > 1 ? tokens::row::twoLine : tokens::row::standard;
    const int wanted = insets.leading + insets.trailing + rowtext::width(content.name, body) +
                       rowtext::width(content.right, body) + 2 * MarkSide;
    return {std::max(wanted, option.rect.width()), rowHeight(minimum, body, content.lines)};
}

QRect RowPainter::checkRect(const QStyleOptionViewItem &option, Insets insets)
{
    const int reach = (tokens::size::minTarget - MarkSide) / 2;
    const QRect slot(option.rect.x() + insets.leading - reach, option.rect.y(), MarkSide + 2 * reach,
                     option.rect.height());
    return QStyle::visualRect(option.direction, option.rect, slot);
}

bool RowPainter::isElided(const QStyleOptionViewItem &option, const RowContent &content, Insets insets)
{
    const int room = RowFilling(nullptr, option, content, insets).nameWidth();
    QFont letters = textFont(content.nameStyle);
    letters.setWeight(QFont::DemiBold);
    return rowtext::width(content.name, letters) > room ||
           rowtext::width(content.second, textFont(TextStyle::Small)) > room;
}

void RowPainter::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QString &title,
                            int count, Tone tone, bool open)
{
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QFont letters = textFont(TextStyle::BodyStrong);
    const QRect row = option.rect;
    painter->save();
    const Icon chevron = open                                  ? Icon::ChevronDown
                         : option.direction == Qt::RightToLeft ? Icon::ChevronLeft
                                                               : Icon::ChevronRight;
    if (count >= 0)
        IconFactory::paint(painter, mirrored(QRect(row.x() + GroupInset, row.y(), MarkSide, row.height())),
                           chevron, color(Color::IconDefault, option.palette));
    const int start = GroupInset + MarkSide + GroupGap;
    const int width = QFontMetrics(letters).horizontalAdvance(title);
    painter->setFont(letters);
    painter->setPen(color(tone == Tone::Danger ? Color::DangerText : Color::TextPrimary, option.palette));
    painter->drawText(mirrored(QRect(row.x() + start, row.y(), width + 1, row.height())), Qt::AlignCenter,
                      title);
    if (count >= 0) {
        const QString number = QLocale().toString(count);
        const QSize pill = smallmarks::countSize(number);
        const QRect place(row.x() + start + width + CountGap, row.y() + (row.height() - pill.height()) / 2,
                          pill.width(), pill.height());
        smallmarks::paintCount(painter, mirrored(place), number, tone, option.palette);
    }
    painter->restore();
}

} // namespace waymark
