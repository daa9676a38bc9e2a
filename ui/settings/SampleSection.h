// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/SampleWorkspace.h"
#include "ui/settings/SettingsSection.h"

namespace waymark {

/// Takes the sample data out of the workspace; hidden where there is none.
class SampleSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit SampleSection(const UiContext &context, QWidget *parent = nullptr);

    void refresh();

private:
    SampleWorkspace m_sample;
};

} // namespace waymark
