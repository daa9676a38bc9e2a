// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Draft.h"
#include "core/work/WorkContext.h"
#include "tests/core/work/WorkHouse.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/web/WebEngineHealth.h"

#include <QList>
#include <QSettings>
#include <QUrl>
#include <QWidget>

namespace waymark {
class ComposeActions;
class ComposeWindow;
class EditorView;
class Theme;
} // namespace waymark

namespace waymark::test {

/// A workspace with an account of two contacts that runs the onboarding, and composers over it.
class ComposeDesk
{
public:
    explicit ComposeDesk(Theme &shownTheme);

    /// Opens the composer of the series' monitoring email, ready and active; null when it does not come.
    ComposeWindow *open();
    /// Closes a composer and waits until it is gone.
    static bool close(ComposeWindow *window);

    Draft draft();
    bool hasDraft();

    WorkHouse house;
    Theme &theme;
    QSettings settings;
    ActionRegistry actions{&settings};
    Navigator navigator;
    Notices notices;
    Selection selection;
    UiContext context;
    Account account;
    Contact priya;
    Contact tomasz;
    TaskId task;
    WebEngineHealth health;
    QList<std::pair<QString, QByteArray>> tests; ///< Test mails: the address and the message.
    QList<ContactId> edited;                     ///< Contacts whose form was wanted.
    QList<Place> places;                         ///< Where the main window was sent.
    QList<QUrl> pages;                           ///< What was opened in the browser.
    QWidget window;
    ComposeActions *compose = nullptr;
};

/// The child of this name; ends the test without it.
template <class Child>
Child *child(QWidget *window, const char *name)
{
    auto *found = window->findChild<Child *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

/// Presses Space on the recipient's row.
void toggle(QWidget *window, const Contact &contact);

/// The names of the rows of those findings that are errors, as they are shown.
QList<QString> errorsOf(QWidget *window);

EditorView *bodyOf(ComposeWindow *window);

} // namespace waymark::test
