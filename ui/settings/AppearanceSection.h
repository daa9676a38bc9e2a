// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/settings/SettingsSection.h"

namespace waymark {

/// Light, dark, or as the system has it. Takes effect at once.
class AppearanceSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit AppearanceSection(const UiContext &context, QWidget *parent = nullptr);
};

} // namespace waymark
