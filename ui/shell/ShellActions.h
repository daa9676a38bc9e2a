// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/ShellContext.h"

#include <QObject>

class QKeySequence;

namespace waymark {

class MainWindow;
class Page;

/// The actions that the window itself offers: places, undo, theme, panes, shortcuts, closing.
class ShellActions : public QObject
{
    Q_OBJECT
public:
    ShellActions(const ShellContext &context, MainWindow *window);

    /// "Go to Today", Ctrl+1 and on; Settings is Ctrl+,.
    void addPage(Page *page);

private:
    void addPlaces();
    void addEditing();
    void addViews();
    void addThemes();
    void addClosing();
    void addHelp();
    void showUndo();
    void showTheme();

    ShellContext m_context;
    MainWindow *m_window;
    int m_place = 0; ///< Of the page that was added last.
};

} // namespace waymark
