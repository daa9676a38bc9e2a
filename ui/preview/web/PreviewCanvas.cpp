// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/web/PreviewCanvas.h"

#include "ui/preview/web/PreviewGround.h"

#include <QVBoxLayout>

namespace waymark {

PreviewCanvas::PreviewCanvas(QWidget *parent) : QScrollArea(parent), m_ground(new PreviewGround)
{
    setObjectName(QStringLiteral("previewCanvas"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setWidget(m_ground);
}

void PreviewCanvas::setHeader(QWidget *header)
{
    delete m_header;
    m_header = header;
    if (header)
        qobject_cast<QVBoxLayout *>(m_ground->paper()->layout())->insertWidget(0, header);
}

void PreviewCanvas::setContent(QWidget *content)
{
    if (m_content)
        m_ground->paper()->layout()->removeWidget(m_content);
    m_content = content;
    m_ground->paper()->layout()->addWidget(content);
}

void PreviewCanvas::setPaperWidth(int width)
{
    m_ground->paper()->setFixedWidth(width);
}

} // namespace waymark
