// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <initializer_list>

class QPoint;
class QWidget;

namespace waymark {

class ActionRegistry;

/// Opens a context menu of the registry's actions at a place on the screen. An empty id is a line between
/// two groups; an id that no screen has registered is left out. The menu goes when it closes.
void popUpActions(const ActionRegistry &actions, std::initializer_list<const char *> ids,
                  const QPoint &globalPosition, QWidget *parent);

} // namespace waymark
