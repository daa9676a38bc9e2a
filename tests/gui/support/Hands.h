// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>
#include <QStringList>
#include <qnamespace.h>

class QWidget;

namespace waymark::test {

/// A person's eyes and hands on the program's windows. Widgets are named by their object names. Each act
/// waits until it is possible; where it never is, it says so and returns false (or null).

/// The widget of this name that is shown, in the dialog where one is open; null without.
QWidget *seen(const char *name);
/// Waits until it is shown.
QWidget *awaited(const char *name);
/// Waits until none of this name is shown any more.
bool gone(const char *name);

/// Clicks in its middle.
bool click(const char *name);
/// Presses a key in it.
bool press(const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
/// Presses it until something of the name `shown` is: a list may be read anew while it is pressed.
bool pressUntil(const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, const char *shown);
/// Replaces what stands in a line or text field by typing.
bool write(const char *name, const QString &text);
/// Chooses the entry of a combo box with this data, else with these words.
bool pick(const char *name, const QString &entry);
/// Ticks one choice of several.
bool tick(const char *name, const QString &id);
bool chooseTab(const char *name, int tab);
bool chooseSegment(const char *name, int segment);
/// Clicks the first row that has `text` in one of its cells.
bool chooseRow(const char *name, const QString &text);

/// The rows of a list, groups included, the cells of each joined by tabs.
QStringList rowsOf(const char *name);
/// The words for screen readers of the first row that has `text` in one of its cells.
QString spokenRow(const char *name, const QString &text);

/// Cancels all dialogs that are open.
void cancelDialogs();

} // namespace waymark::test
