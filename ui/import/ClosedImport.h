// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/import/ImportWizard.h"

namespace waymark {

/// Tells that the dialog was closed before it imported anything, and offers to open it again as it was: what
/// was done by hand is not lost with it.
void offerToRestore(const UiContext &context, const ImportWizard::Start &as, QWidget *window);

} // namespace waymark
