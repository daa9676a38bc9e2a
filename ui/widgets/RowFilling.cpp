// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/RowFilling.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/ProgressPainter.h"
#include "ui/widgets/RowText.h"
#include "ui/widgets/SmallMarks.h"
#include "ui/widgets/StateMarks.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace waymark {

namespace {

constexpr int MarkSide = 16;
constexpr int MarkGap = 10;
constexpr int HealthSide = 8;
constexpr int HealthGap = 9;
constexpr int IconGap = 7;
constexpr int ChipGap = 6;
constexpr int NarrowestChip = 40;
constexpr int RightGap = 12;
constexpr int SeriesWidth = 56;

/// The upper or lower of two lines that stand together in the middle.
QRect lineOf(const QRect &slot, int line)
{
    const int first = QFontMetrics(textFont(TextStyle::Body)).height();
    const int second = QFontMetrics(textFont(TextStyle::Small)).height();
    const int top = slot.y() + (slot.height() - first - second) / 2;
    return line == 0 ? QRect(slot.x(), top, slot.width(), first)
                     : QRect(slot.x(), top + first, slot.width(), second);
}

} // namespace

RowFilling::RowFilling(QPainter *painter, const QStyleOptionViewItem &option, const RowContent &content,
                       RowPainter::Insets insets)
    : m_painter(painter), m_option(option), m_content(content),
      m_free(option.rect.adjusted(insets.leading, 0, -insets.trailing, 0))
{
}

void RowFilling::paint()
{
    paintMarks();
    paintRight();
    paintChips();
    paintName();
}

int RowFilling::nameWidth()
{
    paintMarks();
    paintRight();
    paintChips();
    return m_free.width();
}

QColor RowFilling::ink(Color key) const
{
    const bool off = !m_content.enabled || !(m_option.state & QStyle::State_Enabled);
    return color(off ? Color::TextDisabled : key, m_option.palette);
}

QRect RowFilling::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_option.direction, m_option.rect, rect);
}

QRect RowFilling::takeLeading(int width, int gap)
{
    const QRect taken(m_free.x(), m_free.y(), width, m_free.height());
    m_free.setLeft(m_free.left() + width + gap);
    return mirrored(taken);
}

QRect RowFilling::takeTrailing(int width, int gap)
{
    const QRect taken(m_free.right() - width + 1, m_free.y(), width, m_free.height());
    m_free.setRight(m_free.right() - width - gap);
    return mirrored(taken);
}

void RowFilling::paintMarks()
{
    if (m_content.check)
        paintCheck(takeLeading(MarkSide, MarkGap));
    if (m_content.mark) {
        const QRect slot = takeLeading(MarkSide, MarkGap);
        if (m_painter)
            paintChecklistMark(*m_painter, slot, *m_content.mark, m_option.palette);
    }
    if (m_content.health) {
        const QRect slot = takeLeading(HealthSide, HealthGap);
        if (m_painter)
            paintHealthMark(*m_painter, slot, *m_content.health, m_option.palette);
    }
    paintPictures();
}

void RowFilling::paintPictures()
{
    if (m_content.icon) {
        const QRect slot = takeLeading(MarkSide, IconGap);
        if (m_painter)
            IconFactory::paint(m_painter, slot, *m_content.icon, ink(m_content.iconColor));
    }
    if (!m_content.monogram.isEmpty()) {
        const int side = tokens::size::monogram.at(0);
        QRect square(QPoint(), QSize(side, side));
        square.moveCenter(takeLeading(side, MarkGap).center());
        if (m_painter)
            smallmarks::paintMonogram(m_painter, square, m_content.monogram, m_option.palette);
    }
}

void RowFilling::paintCheck(const QRect &slot)
{
    if (!m_painter)
        return;
    QStyleOptionButton box;
    box.initFrom(m_option.widget);
    box.rect = slot;
    const bool enabled = m_content.enabled && !m_content.checkDimmed;
    box.state = enabled ? QStyle::State_Enabled : QStyle::State_None;
    if (*m_content.check == Qt::Checked)
        box.state |= QStyle::State_On;
    else if (*m_content.check == Qt::PartiallyChecked)
        box.state |= QStyle::State_NoChange;
    else
        box.state |= QStyle::State_Off;
    m_option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, m_painter, m_option.widget);
}

void RowFilling::paintRight()
{
    QFont letters = textFont(TextStyle::Body);
    letters.setWeight(QFont::Weight(m_content.rightWeight));
    const QFont small = textFont(TextStyle::Small);
    const int first = rowtext::width(m_content.right, letters);
    const int second = rowtext::width(m_content.rightSecond, small);
    const int width = std::min(std::max(first, second), m_free.width() * 2 / 3);
    if (width > 0) {
        const QRect slot = takeTrailing(width + 1, RightGap);
        const bool alone = m_content.rightSecond.isEmpty() && m_content.second.isEmpty();
        paintText(alone ? slot : lineOf(slot, 0), m_content.right, letters, ink(m_content.rightColor), true);
        if (!m_content.rightSecond.isEmpty())
            paintText(lineOf(slot, 1), m_content.rightSecond, small, ink(m_content.secondColor), true);
    }
    if (m_content.series)
        paintSeriesBar();
}

/// A bar at the cell's leading side; its words, "4 of 10", are the name.
void RowFilling::paintSeriesBar()
{
    const auto [done, total] = *m_content.series;
    const QRect slot = takeLeading(SeriesWidth, IconGap + 1);
    if (m_painter && total > 0)
        paintProgress(*m_painter, slot, static_cast<double>(done) / total, m_option.palette);
}

void RowFilling::paintChips()
{
    if (m_content.name.isEmpty()) {
        paintChipsOnly();
        return;
    }
    for (qsizetype i = m_content.chips.size() - 1; i >= 0; --i) {
        const QSize wanted = smallmarks::chipSize(m_content.chips.at(i));
        if (wanted.width() > m_free.width() / 2)
            continue;
        const QRect slot = takeTrailing(wanted.width(), i == 0 ? RightGap : ChipGap);
        const QRect chip(slot.x(), slot.center().y() - wanted.height() / 2 + 1, wanted.width(),
                         wanted.height());
        if (m_painter)
            smallmarks::paintChip(m_painter, chip, m_content.chips.at(i), m_option.palette);
    }
}

/// A cell that has nothing but chips: they stand where its name would, and the last one elides.
void RowFilling::paintChipsOnly()
{
    for (const ChipSpec &spec : std::as_const(m_content.chips)) {
        const QSize wanted = smallmarks::chipSize(spec);
        const int width = std::min(wanted.width(), m_free.width());
        if (width < std::min(wanted.width(), NarrowestChip))
            return;
        const QRect slot = takeLeading(width, ChipGap);
        const QRect chip(slot.x(), slot.center().y() - wanted.height() / 2 + 1, width, wanted.height());
        if (m_painter)
            smallmarks::paintChip(m_painter, chip, spec, m_option.palette);
    }
}

void RowFilling::paintName()
{
    const bool strong = (m_option.state & QStyle::State_Selected) && m_content.nameWeight >= QFont::Medium;
    QFont letters = textFont(m_content.nameStyle);
    letters.setWeight(QFont::Weight(strong ? int(QFont::DemiBold) : m_content.nameWeight));
    const QRect slot = mirrored(m_free);
    const bool alone = m_content.second.isEmpty();
    paintText(alone ? slot : lineOf(slot, 0), m_content.name, letters, ink(m_content.nameColor),
              m_content.alignRight);
    if (!alone)
        paintText(lineOf(slot, 1), m_content.second, textFont(TextStyle::Small), ink(m_content.secondColor),
                  m_content.alignRight);
}

void RowFilling::paintText(const QRect &slot, const QString &text, const QFont &letters,
                           const QColor &strokes, bool trailing) const
{
    if (!m_painter || text.isEmpty())
        return;
    const Qt::Alignment side = trailing ? Qt::AlignRight : Qt::AlignLeft;
    m_painter->setPen(strokes);
    rowtext::paint(*m_painter, slot, QStyle::visualAlignment(m_option.direction, side), text, letters,
                   m_content.elide);
}

} // namespace waymark
