// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/overview/SideRow.h"

#include "ui/widgets/Chip.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/Monogram.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

SideRow::SideRow(QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)),
      m_name(new ElidedLabel({}, TextStyle::BodyMedium, Color::TextPrimary, this)),
      m_second(new ElidedLabel({}, TextStyle::Small, Color::TextTertiary, this)),
      m_right(new TextLabel({}, TextStyle::Small, Color::TextTertiary, this))
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_name);
    column->addWidget(m_second);
    m_layout->setContentsMargins(0, 4, 0, 4);
    m_layout->setSpacing(8);
    m_layout->addLayout(column, 1);
    m_layout->addWidget(m_right, 0, Qt::AlignTop);
}

void SideRow::show(const Content &content)
{
    setAccessibleName(
        QStringList{content.name, content.second, content.right}.join(QLatin1Char(' ')).simplified());
    m_name->setText(content.name);
    m_second->setText(content.second);
    m_second->setVisible(!content.second.isEmpty());
    m_right->setText(content.right);
    m_right->setVisible(!content.right.isEmpty());
    showSigns(content);
}

void SideRow::showSigns(const Content &content)
{
    if (!content.monogram.isEmpty() && !m_monogram)
        m_layout->insertWidget(0, m_monogram = new Monogram(content.monogram), 0, Qt::AlignVCenter);
    if (content.mark && !m_mark)
        m_layout->insertWidget(0, m_mark = new MarkLabel(*content.mark), 0, Qt::AlignVCenter);
    if (content.icon && !m_icon)
        m_layout->insertWidget(0, m_icon = new IconLabel(*content.icon), 0, Qt::AlignTop);
    if (content.chip && !m_chip)
        m_layout->addWidget(m_chip = new Chip(*content.chip));
    if (m_monogram) {
        m_monogram->setName(content.monogram);
        m_monogram->setVisible(!content.monogram.isEmpty());
    }
    if (m_mark) {
        m_mark->setMark(content.mark.value_or(ChecklistMark::ToDo));
        m_mark->setVisible(content.mark.has_value());
    }
    if (m_icon) {
        if (content.icon)
            m_icon->setIcon(*content.icon);
        m_icon->setVisible(content.icon.has_value());
    }
    if (m_chip) {
        m_chip->setChip(content.chip.value_or(ChipSpec()));
        m_chip->setVisible(content.chip.has_value());
    }
}

} // namespace waymark
