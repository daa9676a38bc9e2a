// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/TextLabel.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/ThemeColors.h"

#include <QEvent>

namespace waymark {

TextLabel::TextLabel(const QString &text, TextStyle style, Color textColor, QWidget *parent)
    : QLabel(text, parent), m_style(style), m_color(textColor)
{
    setTextFormat(Qt::PlainText);
    // Else the role follows the ground's, and on a Base ground the colour set below would not count.
    setForegroundRole(QPalette::WindowText);
    dress();
}

void TextLabel::setStyle(TextStyle style)
{
    m_style = style;
    dress();
}

void TextLabel::setColor(Color textColor)
{
    m_color = textColor;
    dress();
}

void TextLabel::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    dress();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        dress();
}

void TextLabel::dress()
{
    QFont wanted = textFont(m_style);
    if (m_weight)
        wanted.setWeight(*m_weight);
    if (font() != wanted)
        setFont(wanted);
    const QColor strokes = color(m_color, this);
    if (palette().color(QPalette::WindowText) != strokes) {
        QPalette changed;
        changed.setColor(QPalette::WindowText, strokes);
        setPalette(changed);
    }
}

} // namespace waymark
