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

SideRow::SideRow(const Words &words, QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    setAccessibleName(QStringList{words.name, words.second, words.right}.join(QLatin1Char(' ')).simplified());
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(new ElidedLabel(words.name, TextStyle::BodyMedium));
    if (!words.second.isEmpty())
        column->addWidget(new ElidedLabel(words.second, TextStyle::Small, Color::TextTertiary));
    m_layout->setContentsMargins(0, 4, 0, 4);
    m_layout->setSpacing(8);
    m_layout->addLayout(column, 1);
    if (!words.right.isEmpty())
        m_layout->addWidget(new TextLabel(words.right, TextStyle::Small, Color::TextTertiary), 0,
                            Qt::AlignTop);
}

void SideRow::setMonogram(const QString &name)
{
    m_layout->insertWidget(0, new Monogram(name), 0, Qt::AlignVCenter);
}

void SideRow::setMark(ChecklistMark mark)
{
    m_layout->insertWidget(0, new MarkLabel(mark), 0, Qt::AlignVCenter);
}

void SideRow::setIcon(Icon icon)
{
    m_layout->insertWidget(0, new IconLabel(icon), 0, Qt::AlignTop);
}

void SideRow::setChip(const ChipSpec &chip)
{
    m_layout->addWidget(new Chip(chip));
}

} // namespace waymark
