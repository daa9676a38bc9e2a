// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QObject>

class QAction;
class QMainWindow;

namespace waymark {

class ActionRegistry;
class MenuBuilder;
class WindowActions;
class WritingPane;

/// The menu bar of a composer, by step, and those of its actions that are the window's and not the body's.
class ComposeMenus : public QObject
{
    Q_OBJECT
public:
    ComposeMenus(ActionRegistry &actions, QMainWindow *window, WritingPane *writing);

    /// Has the actions of the step that is shown beside the window's own.
    void showStep(QWidget *step);
    /// Keeps the draft and closes: for the steps' buttons.
    QAction *saveAndClose() const { return m_saveAndClose; }
    /// Whether there is something to discard.
    void setMayDiscard(bool may);

Q_SIGNALS:
    void saveDraftWanted();
    void saveAndCloseWanted();
    void discardWanted();
    void nameVersionWanted();
    void versionsWanted();
    void tryLinksWanted();
    void previewWanted();
    /// The paper so many steps larger; 0 is its own size.
    void zoomWanted(int steps);

private:
    void addWriting(const WindowActions &actions);

    QAction *m_saveAndClose;
    QAction *m_discard;
    MenuBuilder *m_menus;
};

} // namespace waymark
