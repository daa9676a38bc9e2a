// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/SampleSection.h"

#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

SampleSection::SampleSection(const UiContext &context, QWidget *parent)
    : SettingsSection(context, tr("Sample data"), parent), m_sample(context.work)
{
    setObjectName(QStringLiteral("settingsSample"));
    auto *text = new TextLabel(
        tr("Invented accounts with their contacts, CTAs and emails, and what was done with them since."),
        TextStyle::Body, Color::TextSecondary);
    text->setWordWrap(true);
    column()->addWidget(text);
    auto *remove = new Button(tr("Remove sample data"), Button::Kind::Destructive);
    remove->setObjectName(QStringLiteral("settingsRemoveSample"));
    auto *line = new QHBoxLayout;
    line->addWidget(remove);
    line->addStretch();
    column()->addLayout(line);
    connect(remove, &QPushButton::clicked, this,
            [this] { tellWhenDone(this->context(), this, m_sample.remove(), tr("Sample data removed")); });
    refresh();
}

void SampleSection::refresh()
{
    const auto there = m_sample.isThere();
    setVisible(there && *there);
}

} // namespace waymark
