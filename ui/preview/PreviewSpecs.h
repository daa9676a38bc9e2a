// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

class ActionRegistry;

/// Makes the actions of previews and of the windows that show an email known; called once, before the first
/// of them opens.
void declarePreviewActions(ActionRegistry &actions);

} // namespace waymark
