// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/Chip.h"

#include "ui/widgets/SmallMarks.h"

#include <QPainter>

namespace waymark {

Chip::Chip(const ChipSpec &chip, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setChip(chip);
}

void Chip::setChip(const ChipSpec &chip)
{
    m_chip = chip;
    setAccessibleName(chip.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return smallmarks::chipSize(m_chip);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    smallmarks::paintChip(&painter, rect(), m_chip, palette());
}

} // namespace waymark
