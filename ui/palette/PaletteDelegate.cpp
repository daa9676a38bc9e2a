// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/palette/PaletteDelegate.h"

#include "ui/palette/PaletteModel.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/SmallMarks.h"
#include "ui/widgets/StateMarks.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace waymark {

namespace {

constexpr int inset = 16;
constexpr int ground = 6; ///< How far the chosen row's ground keeps from the edge.
constexpr int mark = 16;
constexpr int gap = 12;
constexpr int monogramSide = 20;
constexpr int headHeight = 28;
constexpr int leastSecond = 40;

/// A text of one line that was laid out with what was found in it.
class FoundText
{
public:
    FoundText(const QString &text, const QList<MatchRange> &ranges, const QFont &font, int width,
              const QColor &found, Qt::LayoutDirection direction)
        : m_layout(QFontMetrics(font).elidedText(text, Qt::ElideRight, width), font)
    {
        QList<QTextLayout::FormatRange> formats;
        for (const MatchRange &range : ranges) {
            QTextCharFormat format;
            format.setForeground(found);
            format.setFontWeight(QFont::Bold);
            formats.append({range.start, range.length, format});
        }
        QTextOption option;
        option.setTextDirection(direction);
        option.setWrapMode(QTextOption::NoWrap);
        m_layout.setTextOption(option);
        m_layout.setFormats(formats);
        m_layout.beginLayout();
        QTextLine line = m_layout.createLine();
        line.setLineWidth(width);
        m_layout.endLayout();
        m_width = int(std::ceil(line.isValid() ? line.naturalTextWidth() : 0)) + 1;
        // As wide as its letters, so that it makes no difference which side they are aligned to.
        if (line.isValid()) {
            m_layout.beginLayout();
            m_layout.createLine().setLineWidth(m_width);
            m_layout.endLayout();
        }
    }

    int width() const { return m_width; }
    void paint(QPainter *painter, const QRect &rect, const QColor &letters) const
    {
        painter->setPen(letters);
        const double top = rect.y() + (rect.height() - m_layout.boundingRect().height()) / 2;
        m_layout.draw(painter, QPointF(rect.x(), top));
    }

private:
    QTextLayout m_layout;
    int m_width = 0;
};

void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QString &title)
{
    painter->save();
    QFont letters = textFont(TextStyle::Small);
    letters.setWeight(QFont::Medium);
    painter->setFont(letters);
    painter->setPen(color(Color::TextSecondary, option.palette));
    painter->drawText(option.rect.adjusted(inset, 4, -inset, 0),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter,
                      title);
    painter->restore();
}

void paintMark(QPainter *painter, const QRect &rect, const PaletteRow &row, const QPalette &palette)
{
    if (!row.monogram.isEmpty()) {
        const int reach = (monogramSide - mark) / 2;
        smallmarks::paintMonogram(painter, rect.adjusted(-reach, -reach, reach, reach), row.monogram,
                                  palette);
    } else if (row.health) {
        paintHealthMark(*painter, rect, *row.health, palette);
    } else if (row.icon) {
        IconFactory::paint(painter, rect, *row.icon,
                           color(row.enabled ? Color::IconDefault : Color::TextDisabled, palette));
    }
}

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (!chosen && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(chosen ? Color::BgSelected : Color::BgHover, option.palette));
    painter->drawRoundedRect(option.rect.adjusted(ground, 0, -ground, 0), tokens::radius::control,
                             tokens::radius::control);
}

/// Gives where the room for texts ends.
int paintKeys(QPainter *painter, const QStyleOptionViewItem &option, const QString &keys)
{
    const int end = option.rect.right() - inset;
    if (keys.isEmpty())
        return end;
    const QSize cap = smallmarks::keyCapSize(keys);
    const int top = option.rect.y() + (option.rect.height() - cap.height()) / 2;
    smallmarks::paintKeyCap(painter, mirrored(option, {end - cap.width(), top, cap.width(), cap.height()}),
                            keys, option.palette);
    return end - cap.width() - gap;
}

/// The title, what follows it, and what stands at the far side, between `start` and `end`.
void paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const PaletteRow &row, int start,
                int end)
{
    const QFont small = textFont(TextStyle::Small);
    const QColor found = color(Color::AccentText, option.palette);
    const QColor quiet = color(Color::TextTertiary, option.palette);
    const auto box = [&option](int x, const FoundText &text) {
        return mirrored(option, {x, option.rect.y(), text.width(), option.rect.height()});
    };
    if (!row.right.isEmpty()) {
        const FoundText right(row.right, {}, small, (end - start) / 3, found, option.direction);
        right.paint(painter, box(end - right.width(), right), quiet);
        end -= right.width() + gap;
    }
    const FoundText title(row.title, row.titleRanges, textFont(TextStyle::BodyMedium), end - start, found,
                          option.direction);
    title.paint(painter, box(start, title),
                color(row.enabled ? Color::TextPrimary : Color::TextDisabled, option.palette));
    const int secondStart = start + title.width() + gap;
    if (row.second.isEmpty() || end - secondStart <= leastSecond)
        return;
    const FoundText second(row.second, row.secondRanges, small, end - secondStart, found, option.direction);
    second.paint(painter, box(secondStart, second), quiet);
}

} // namespace

PaletteDelegate::PaletteDelegate(const PaletteModel *model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const PaletteRow &row = m_model->row(index);
    if (row.kind == PaletteRow::Kind::Head) {
        paintHead(painter, option, row.title);
        return;
    }
    const QRect place = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option);
    paintMark(painter,
              mirrored(option, {place.x() + inset, place.y() + (place.height() - mark) / 2, mark, mark}), row,
              option.palette);
    const int start = place.x() + inset + mark + gap;
    paintTexts(painter, option, row, start, paintKeys(painter, option, row.keys));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool head = m_model->row(index).kind == PaletteRow::Kind::Head;
    return {option.rect.width(),
            rowHeight(head ? headHeight : tokens::row::standard, textFont(TextStyle::Body))};
}

} // namespace waymark
