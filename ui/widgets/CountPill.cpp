// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/CountPill.h"

#include "ui/widgets/SmallMarks.h"

#include <QLocale>
#include <QPainter>

namespace waymark {

CountPill::CountPill(int count, Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount(count);
}

void CountPill::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void CountPill::setCount(int count)
{
    setText(QLocale().toString(count));
}

void CountPill::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize CountPill::sizeHint() const
{
    return smallmarks::countSize(m_text);
}

void CountPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    smallmarks::paintCount(&painter, rect(), m_text, m_tone, palette());
}

} // namespace waymark
