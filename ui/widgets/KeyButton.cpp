// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/KeyButton.h"

#include "ui/widgets/SmallMarks.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyle>

namespace waymark {

namespace {

constexpr int edge = 9; ///< Between the keys and the button's end.
constexpr int gap = 8;  ///< Between the words and the keys.

} // namespace

KeyButton::KeyButton(const QString &text, const QKeySequence &keys, QWidget *parent)
    : Button(text, parent), m_keys(keys.toString(QKeySequence::NativeText))
{
    const int room = smallmarks::keyCapSize(m_keys).width() + edge + gap;
    setStyleSheet(QStringLiteral("QPushButton { padding-%1: %2px; }")
                      .arg(isRightToLeft() ? QStringLiteral("left") : QStringLiteral("right"))
                      .arg(room));
}

void KeyButton::paintEvent(QPaintEvent *event)
{
    Button::paintEvent(event);
    const QSize cap = smallmarks::keyCapSize(m_keys);
    const QRect place(QPoint(width() - edge - cap.width(), (height() - cap.height()) / 2), cap);
    QPainter painter(this);
    smallmarks::paintKeyCap(&painter, style()->visualRect(layoutDirection(), rect(), place), m_keys,
                            palette());
}

} // namespace waymark
