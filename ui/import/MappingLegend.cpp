// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/MappingLegend.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

namespace waymark {

namespace {

constexpr int iconSide = 14;

} // namespace

MappingLegend::MappingLegend(QWidget *parent) : QWidget(parent), m_line(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("importLegend"));
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(6);
    add(Icon::Pencil, tr("Manual field"));
    m_line->addSpacing(10);
    add(Icon::Lock, tr("Automatic field, not imported with contacts"));
}

void MappingLegend::add(Icon icon, const QString &words)
{
    m_line->addWidget(new IconLabel(icon, iconSide));
    m_line->addWidget(new TextLabel(words, TextStyle::Small, Color::TextSecondary));
}

} // namespace waymark
