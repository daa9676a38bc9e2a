// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/web/PreviewGround.h"

#include <QPainter>
#include <QVBoxLayout>

namespace waymark {

namespace {
constexpr int margin = 16;
}

PreviewGround::PreviewGround()
    : m_paper(new QWidget), m_colour(palette().color(QPalette::Mid)),
      m_borderColour(palette().color(QPalette::Dark))
{
    m_paper->setObjectName(QStringLiteral("previewPaper"));
    auto *onPaper = new QVBoxLayout(m_paper);
    onPaper->setContentsMargins({});
    onPaper->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_paper, 0, Qt::AlignHCenter | Qt::AlignTop);
}

void PreviewGround::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void PreviewGround::setBorderColour(const QColor &colour)
{
    m_borderColour = colour;
    update();
}

void PreviewGround::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colour);
    painter.fillRect(m_paper->geometry().adjusted(-1, -1, 1, 1), m_borderColour);
    painter.fillRect(m_paper->geometry(), palette().base());
}

} // namespace waymark
