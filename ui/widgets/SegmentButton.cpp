// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/SegmentButton.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace waymark {

namespace {

constexpr int Padding = 12;
constexpr int IconSide = 16;
constexpr int IconGap = 6;

/// A rectangle whose left or right corners are round.
QPainterPath shape(const QRectF &rect, bool roundLeft, bool roundRight)
{
    const qreal radius = tokens::radius::control;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(rect, radius, radius);
    if (!roundLeft)
        path.addRect(QRectF(rect.left(), rect.top(), radius, rect.height()));
    if (!roundRight)
        path.addRect(QRectF(rect.right() - radius, rect.top(), radius, rect.height()));
    return path.simplified();
}

} // namespace

SegmentButton::SegmentButton(const QString &text, std::optional<Icon> icon, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setFont(textFont(TextStyle::BodyMedium));
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentButton::setEnds(bool first, bool last)
{
    m_first = first;
    m_last = last;
    update();
}

QSize SegmentButton::sizeHint() const
{
    int width = 2 * Padding + fontMetrics().horizontalAdvance(text());
    if (m_icon)
        width += IconSide + IconGap;
    return {width, std::max(tokens::size::button, fontMetrics().height() + Padding)};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const bool roundLeft = mirrored ? m_last : m_first;
    const bool roundRight = mirrored ? m_first : m_last;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    Color ground = Color::BgButton;
    if (isChecked())
        ground = Color::BgSelected;
    else if (isDown())
        ground = Color::BgPressed;
    else if (underMouse())
        ground = Color::BgButtonHover;
    // Neighbours share one line, so each part reaches 1 px over the next.
    QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (!roundRight)
        frame.setRight(frame.right() + 1);
    painter.setBrush(color(isEnabled() ? ground : Color::BgInputDisabled, this));
    painter.setPen(color(Color::BorderButton, this));
    painter.drawPath(shape(frame, roundLeft, roundRight));

    const Color strokes = !isEnabled()  ? Color::TextDisabled
                          : isChecked() ? Color::AccentText
                                        : Color::TextPrimary;
    QRect textPlace = rect();
    if (m_icon) {
        const int contents = IconSide + IconGap + fontMetrics().horizontalAdvance(text());
        const int left = (width() - contents) / 2;
        const QRect icon(left, 0, IconSide, height());
        IconFactory::paint(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), *m_icon,
                           color(strokes, this));
        textPlace = QStyle::visualRect(layoutDirection(), rect(),
                                       QRect(left + IconSide + IconGap, 0, contents, height()));
        textPlace.setWidth(fontMetrics().horizontalAdvance(text()) + 1);
    }
    painter.setPen(color(strokes, this));
    painter.drawText(textPlace, Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace waymark
