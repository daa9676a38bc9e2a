// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/ActionRegistry.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QMainWindow;
class QMenu;
class QWidget;

namespace waymark {

/// Keeps a window's menu bar in step with the actions that the window has: those of the registry, and its own
/// of what is declared there. A menu without actions is not shown.
class MenuBuilder : public QObject
{
    Q_OBJECT
public:
    MenuBuilder(const ActionRegistry &actions, QMainWindow *window);

    /// Has also the actions of this part of the window, in place of the part before.
    void showStep(QWidget *step);

    static QString title(MenuId menu);
    static QList<MenuId> order();

private:
    void rebuildLater();
    void rebuild();

    const ActionRegistry &m_actions;
    QMainWindow *m_window;
    QPointer<QWidget> m_step;
    QHash<MenuId, QMenu *> m_menus;
    bool m_pending = false;
};

} // namespace waymark
