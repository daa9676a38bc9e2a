// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/Monogram.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/SmallMarks.h"

#include <QPainter>

namespace waymark {

Monogram::Monogram(const QString &name, Size size, QWidget *parent) : QWidget(parent), m_size(size)
{
    setFixedSize(sizeHint());
    setName(name);
}

void Monogram::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    update();
}

QSize Monogram::sizeHint() const
{
    const int side = tokens::size::monogram.at(m_size == Size::Small ? 0 : 1);
    return {side, side};
}

void Monogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    smallmarks::paintMonogram(&painter, rect(), m_name, palette());
}

} // namespace waymark
