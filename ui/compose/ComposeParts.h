// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/web/WebEngineHealth.h"

#include <functional>

namespace waymark {

class PreviewStep;

/// What composers get from whoever puts the program together.
struct ComposeParts
{
    /// Makes the second step; called once a composer, when it is first wanted.
    std::function<PreviewStep *()> makePreview;
    /// Asked before each composer opens.
    std::function<WebEngineHealth()> webEngine = &WebEngineHealth::check;
};

} // namespace waymark
