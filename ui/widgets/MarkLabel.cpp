// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/MarkLabel.h"

#include "ui/widgets/StateMarks.h"

#include <QPainter>

namespace waymark {

namespace {

constexpr int HealthSide = 12;
constexpr int ChecklistSide = 16;

} // namespace

MarkLabel::MarkLabel(ChecklistMark mark, QWidget *parent) : QWidget(parent)
{
    setMark(mark);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

MarkLabel::MarkLabel(HealthBand band, QWidget *parent) : QWidget(parent)
{
    setMark(band);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MarkLabel::setMark(ChecklistMark mark)
{
    m_mark = mark;
    setAccessibleName(markName(mark));
    update();
}

void MarkLabel::setMark(HealthBand band)
{
    m_mark = band;
    setAccessibleName(markName(band));
    update();
}

QSize MarkLabel::sizeHint() const
{
    const int side = std::holds_alternative<HealthBand>(m_mark) ? HealthSide : ChecklistSide;
    return {side, side};
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (const auto *band = std::get_if<HealthBand>(&m_mark))
        paintHealthMark(painter, rect(), *band, palette());
    else
        paintChecklistMark(painter, rect(), std::get<ChecklistMark>(m_mark), palette());
}

} // namespace waymark
