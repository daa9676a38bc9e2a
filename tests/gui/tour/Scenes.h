// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "tests/gui/tour/Stage.h"

namespace waymark::test {

/// A group of pictures of one screen. False when something in it could not be done; what, has been said.
using Scene = bool (*)(Stage &);

// On a new profile, in this order.
bool welcomeScene(Stage &stage);
bool emptyScene(Stage &stage);

// With the sample workspace, in this order: later ones use what earlier ones made.
bool todayScene(Stage &stage);
bool accountScene(Stage &stage);
bool accountDialogScene(Stage &stage);
bool newCtaScene(Stage &stage);
bool checklistScene(Stage &stage);
bool taskDialogScene(Stage &stage);
bool composeScene(Stage &stage);
bool previewScene(Stage &stage);
bool sendScene(Stage &stage);
bool outboxScene(Stage &stage);
bool importScene(Stage &stage);
bool contactsScene(Stage &stage);
bool searchScene(Stage &stage);
bool settingsScene(Stage &stage);
bool syncScene(Stage &stage);

} // namespace waymark::test
