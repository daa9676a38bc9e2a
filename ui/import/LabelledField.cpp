// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/LabelledField.h"

#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

namespace waymark {

LabelledField::LabelledField(const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent), m_label(new TextLabel(label, TextStyle::Small, Color::TextSecondary)), m_field(field)
{
    m_label->setBuddy(field);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_label);
    line->addWidget(field);
    setLabel(label);
}

void LabelledField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_field->setAccessibleName(label);
}

} // namespace waymark
