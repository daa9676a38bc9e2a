// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/PaneHead.h"

#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

namespace waymark {

PaneHead::PaneHead(const QString &title, QWidget *parent) : QFrame(parent), m_line(new QHBoxLayout(this))
{
    setProperty("edge", QStringLiteral("bottom"));
    setMinimumHeight(tokens::size::dockHeader);
    m_line->setContentsMargins(tokens::space::paneInset, 0, tokens::space::s3, 1);
    auto *words = new TextLabel(title, TextStyle::Small);
    words->setWeight(QFont::DemiBold);
    m_line->addWidget(words, 1);
}

void PaneHead::addWidget(QWidget *widget)
{
    m_line->addWidget(widget);
}

} // namespace waymark
