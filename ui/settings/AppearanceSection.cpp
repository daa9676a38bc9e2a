// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/AppearanceSection.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

AppearanceSection::AppearanceSection(const UiContext &context, QWidget *parent)
    : SettingsSection(context, tr("Appearance"), parent)
{
    setObjectName(QStringLiteral("settingsAppearance"));
    // The segments stand in the order of Theme::Choice.
    auto *choice = new SegmentedControl;
    choice->setObjectName(QStringLiteral("settingsTheme"));
    choice->setAccessibleName(tr("Theme"));
    choice->addSegment(tr("System"), Icon::Monitor);
    choice->addSegment(tr("Light"), Icon::Sun);
    choice->addSegment(tr("Dark"), Icon::Moon);
    choice->setCurrentIndex(static_cast<int>(context.theme.choice()));
    auto *line = new QHBoxLayout;
    line->addWidget(choice);
    line->addStretch();
    column()->addLayout(line);
    Theme &theme = context.theme;
    connect(choice, &SegmentedControl::currentChanged, this,
            [&theme](int segment) { theme.setChoice(static_cast<Theme::Choice>(segment)); });
    connect(&theme, &Theme::choiceChanged, choice,
            [choice](Theme::Choice chosen) { choice->setCurrentIndex(static_cast<int>(chosen)); });
}

} // namespace waymark
