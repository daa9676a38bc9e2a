// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

class ActionRegistry;

/// Makes the actions of composers known; called once, before the first composer opens.
void declareComposeActions(ActionRegistry &actions);

} // namespace waymark
