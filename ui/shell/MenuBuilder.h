// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/ActionRegistry.h"

#include <QHash>
#include <QObject>

class QMenu;
class QMenuBar;

namespace waymark {

/// Keeps a menu bar in step with the registry. A menu without actions is not shown.
class MenuBuilder : public QObject
{
    Q_OBJECT
public:
    MenuBuilder(ActionRegistry &actions, QMenuBar *bar);

    static QString title(MenuId menu);
    static QList<MenuId> order();

private:
    void rebuild();

    ActionRegistry &m_actions;
    QMenuBar *m_bar;
    QHash<MenuId, QMenu *> m_menus;
    bool m_pending = false;
};

} // namespace waymark
