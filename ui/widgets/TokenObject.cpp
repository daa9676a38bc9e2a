// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/TokenObject.h"

#include "ui/theme/ThemeColors.h"
#include "ui/widgets/TokenLine.h"
#include "ui/widgets/Tone.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QTextDocument>

namespace waymark {

namespace {

/// The height told to the layout, small enough to never make a line taller.
constexpr double LayoutHeight = 8;
constexpr double Padding = 6;

/// Space between the chip and the text around it.
constexpr double Margin = 2;
constexpr double Overlap = 1.5;

QFont chipFont(const QTextDocument *document)
{
    QFont result = document->defaultFont();
    result.setWeight(QFont::Medium);
    return result;
}

} // namespace

QSizeF TokenObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const QString label = m_label(format.stringProperty(tokenline::NameProperty));
    const double width = QFontMetricsF(chipFont(document)).horizontalAdvance(label);
    return {width + 2 * (Padding + Margin), LayoutHeight};
}

void TokenObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int,
                             const QTextFormat &format)
{
    const QString name = format.stringProperty(tokenline::NameProperty);
    const bool missing =
        m_withoutValue.contains(name) && format.stringProperty(tokenline::FallbackProperty).isEmpty();
    const ToneColors colors = toneColors(missing ? Tone::Warning : Tone::Accent);
    const QPalette palette = QGuiApplication::palette();
    const QFont letters = chipFont(document);
    const QFontMetricsF metrics(letters);
    // An inline object stands on the line's base.
    const double baseline = rect.top() + LayoutHeight;
    const QRectF chip(rect.left() + Margin, baseline - metrics.ascent() - Overlap, rect.width() - 2 * Margin,
                      metrics.height() + 2 * Overlap);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(color(colors.border, palette));
    painter->setBrush(color(colors.tint, palette));
    painter->drawRoundedRect(QRectF(chip.toRect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens::radius::chip,
                             tokens::radius::chip);
    painter->setFont(letters);
    painter->setPen(color(colors.text, palette));
    painter->drawText(QPointF(chip.left() + Padding, baseline), m_label(name));
    painter->restore();
}

} // namespace waymark
