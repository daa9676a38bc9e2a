// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/ThemeColors.h"

#include <QString>

namespace waymark {

/// The program's style sheet: the template with every @name@ replaced by the colour or number of that name in
/// tokens.json. A name that tokens.json does not have stays as it is, which a test finds.
QString makeStyleSheet(ThemeVariant variant);

} // namespace waymark
