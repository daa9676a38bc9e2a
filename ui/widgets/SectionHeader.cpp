// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/SectionHeader.h"

#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace waymark {

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_title(new TextLabel(title, TextStyle::BodyStrong)),
      m_note(new TextLabel({}, TextStyle::Small, Color::TextTertiary)),
      m_link(new Button({}, Button::Kind::Link))
{
    m_layout->setContentsMargins(0, 4, 0, 4);
    m_layout->setSpacing(tokens::space::s2);
    m_layout->addWidget(m_title);
    m_layout->addStretch();
    m_layout->addWidget(m_note);
    m_layout->addWidget(m_link);
    m_note->hide();
    m_link->hide();
    m_link->setObjectName(QStringLiteral("sectionLink"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_link, &Button::clicked, this, &SectionHeader::linkActivated);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SectionHeader::setLink(const QString &text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
    m_link->setAccessibleName(tr("%1: %2", "section: link").arg(m_title->text(), text));
}

void SectionHeader::setUnderlined(bool underlined)
{
    m_underlined = underlined;
    update();
}

void SectionHeader::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void SectionHeader::paintEvent(QPaintEvent *)
{
    if (!m_underlined)
        return;
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, color(Color::BorderSubtle, this));
}

} // namespace waymark
