// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/KpiTileButton.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/RowText.h"
#include "ui/widgets/StateMarks.h"

#include <QPainter>
#include <QStyle>

namespace waymark {

namespace {

constexpr int TileMargin = 12;
constexpr int RibbonMargin = 16;
constexpr int Vertical = 8;
constexpr int MarkSlot = 16;
constexpr int ValueGap = 8;

/// Narrowest that a tile becomes before its texts elide.
constexpr int MinimumWidth = 96;

QFont ribbonValueFont()
{
    return textFont(TextStyle::Title);
}

void paintLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &letters,
               const QColor &ink)
{
    painter.setPen(ink);
    rowtext::paint(painter, rect, QStyle::visualAlignment(painter.layoutDirection(), Qt::AlignLeft), text,
                   letters, Qt::ElideRight);
}

} // namespace

KpiTileButton::KpiTileButton(bool ribbon, QWidget *parent) : PressableButton(parent), m_ribbon(ribbon)
{
    setAttribute(Qt::WA_Hover);
    setProperty("paintsOwnFocus", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setClickable(false);
}

void KpiTileButton::setTile(const KpiTile &tile)
{
    m_tile = tile;
    setAccessibleName(QStringList{tile.label, shownValue(), tile.meaning}.join(QStringLiteral(", ")));
    setToolTip(tile.tooltip);
    updateGeometry();
    update();
}

void KpiTileButton::setClickable(bool clickable)
{
    m_clickable = clickable;
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
}

void KpiTileButton::setLast(bool last)
{
    m_last = last;
    update();
}

QString KpiTileButton::shownValue() const
{
    return m_tile.value.isEmpty() ? QStringLiteral("—") : m_tile.value;
}

QSize KpiTileButton::sizeHint() const
{
    const QFont words = textFont(TextStyle::Small);
    const QFont figures = m_ribbon ? ribbonValueFont() : textFont(TextStyle::Kpi);
    const QFontMetrics small(words);
    const QFontMetrics value(figures);
    if (m_ribbon) {
        const int first = rowtext::width(shownValue(), figures) + ValueGap +
                          rowtext::width(m_tile.label, textFont(TextStyle::BodyMedium));
        return {2 * RibbonMargin + std::max(first, rowtext::width(m_tile.meaning, words)),
                2 * Vertical + value.height() + small.height() + 2};
    }
    const int mark = m_tile.health ? MarkSlot : 0;
    const int widest = std::max({rowtext::width(m_tile.label, words), rowtext::width(m_tile.meaning, words),
                                 rowtext::width(shownValue(), figures) + mark});
    return {2 * TileMargin + widest + 2, 2 * Vertical + value.height() + 2 * small.height() + 6};
}

QSize KpiTileButton::minimumSizeHint() const
{
    return {MinimumWidth, sizeHint().height()};
}

void KpiTileButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const QRectF inside = QRectF(rect()).adjusted(1, 1, m_last ? -1 : 0, -1);
    if (m_clickable && (isDown() || isChecked() || underMouse())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(isDown()      ? Color::BgPressed
                               : isChecked() ? Color::BgSelected
                                             : Color::BgHover,
                               this));
        painter.drawRect(inside);
    }
    if (!m_last) {
        const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
        painter.fillRect(x, 1, 1, height() - 2, color(Color::BorderDefault, this));
    }
    const int margin = m_ribbon ? RibbonMargin : TileMargin;
    const QRect inner = rect().adjusted(margin, Vertical, -margin, -Vertical);
    if (m_ribbon)
        paintRibbon(painter, inner);
    else
        paintTile(painter, inner);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Color::AccentFocus, this), tokens::stroke::focus));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), tokens::radius::control,
                                tokens::radius::control);
    }
}

void KpiTileButton::paintTile(QPainter &painter, const QRect &inner) const
{
    const QFont small = textFont(TextStyle::Small);
    const QFont figures = textFont(TextStyle::Kpi);
    const int smallHeight = QFontMetrics(small).height();
    paintLine(painter, QRect(inner.x(), inner.y(), inner.width(), smallHeight), m_tile.label, small,
              color(Color::TextSecondary, this));
    QRect value(inner.x(), inner.y() + smallHeight + 3, inner.width(), QFontMetrics(figures).height());
    if (m_tile.health) {
        const QRect slot =
            QStyle::visualRect(layoutDirection(), value, QRect(value.x(), value.y(), 8, value.height()));
        paintHealthMark(painter, slot, *m_tile.health, palette());
        value = QStyle::visualRect(layoutDirection(), value, value.adjusted(MarkSlot + 1, 0, 0, 0));
    }
    paintLine(painter, value, shownValue(), figures, color(m_tile.valueColor, this));
    paintMeaning(painter, QRect(inner.x(), inner.bottom() - smallHeight + 1, inner.width(), smallHeight));
}

void KpiTileButton::paintRibbon(QPainter &painter, const QRect &inner) const
{
    const QFont figures = ribbonValueFont();
    const QFont words = textFont(TextStyle::BodyMedium);
    const int height = QFontMetrics(figures).height();
    const int advance = rowtext::width(shownValue(), figures);
    const QRect line(inner.x(), inner.y(), inner.width(), height);
    paintLine(painter, line, shownValue(), figures, color(m_tile.valueColor, this));
    QRect label = line.adjusted(advance + ValueGap, 2, 0, 2);
    paintLine(painter, QStyle::visualRect(layoutDirection(), line, label), m_tile.label, words,
              color(Color::TextPrimary, this));
    const int smallHeight = QFontMetrics(textFont(TextStyle::Small)).height();
    paintMeaning(painter, QRect(inner.x(), inner.bottom() - smallHeight + 1, inner.width(), smallHeight));
}

void KpiTileButton::paintMeaning(QPainter &painter, const QRect &line) const
{
    paintLine(painter, line, m_tile.meaning, textFont(TextStyle::Small), color(Color::TextSecondary, this));
}

} // namespace waymark
