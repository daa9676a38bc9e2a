// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/ElidedLabel.h"

#include "ui/widgets/RowText.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace waymark {

namespace {

/// Room for a letter and "…".
constexpr int MinimumCharacters = 3;

} // namespace

ElidedLabel::ElidedLabel(const QString &text, TextStyle style, Color textColor, QWidget *parent)
    : TextLabel(text, style, textColor, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int width = MinimumCharacters * fontMetrics().averageCharWidth();
    return {std::min(width, TextLabel::minimumSizeHint().width()), TextLabel::minimumSizeHint().height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isElided())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return TextLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const auto side = QStyle::visualAlignment(layoutDirection(), alignment());
    rowtext::paint(painter, contentsRect(), side, text(), font(), m_mode);
}

} // namespace waymark
