// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/MenuBuilder.h"

#include <QMainWindow>
#include <QMenuBar>

namespace waymark {

MenuBuilder::MenuBuilder(const ActionRegistry &actions, QMainWindow *window)
    : QObject(window), m_actions(actions), m_window(window)
{
    const QList<MenuId> menus = order();
    for (const MenuId menu : menus) {
        auto *built = window->menuBar()->addMenu(title(menu));
        built->setToolTipsVisible(true);
        m_menus.insert(menu, built);
    }
    connect(&actions, &ActionRegistry::added, this, &MenuBuilder::rebuildLater);
    rebuild();
}

void MenuBuilder::showStep(QWidget *step)
{
    m_step = step;
    // At once: an action's keys work as long as one of its menus is shown.
    rebuild();
}

/// Many actions are added in a row; the bar is built once after them.
void MenuBuilder::rebuildLater()
{
    if (m_pending)
        return;
    m_pending = true;
    QMetaObject::invokeMethod(this, &MenuBuilder::rebuild, Qt::QueuedConnection);
}

QString MenuBuilder::title(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return tr("&File");
    case MenuId::Edit:
        return tr("&Edit");
    case MenuId::View:
        return tr("&View");
    case MenuId::Insert:
        return tr("&Insert");
    case MenuId::Format:
        return tr("F&ormat");
    case MenuId::Go:
        return tr("&Go");
    case MenuId::Account:
        return tr("&Account");
    case MenuId::Cta:
        return tr("&CTA");
    case MenuId::Recipients:
        return tr("&Recipients");
    case MenuId::Send:
        return tr("&Send");
    case MenuId::Tools:
        return tr("&Tools");
    case MenuId::Help:
        return tr("&Help");
    }
    return {};
}

QList<MenuId> MenuBuilder::order()
{
    return {MenuId::File,    MenuId::Edit, MenuId::View,       MenuId::Insert, MenuId::Format, MenuId::Go,
            MenuId::Account, MenuId::Cta,  MenuId::Recipients, MenuId::Send,   MenuId::Tools,  MenuId::Help};
}

void MenuBuilder::rebuild()
{
    m_pending = false;
    QList<QAction *> among = m_window->actions();
    if (m_step)
        among += m_step->actions();
    for (auto it = m_menus.cbegin(); it != m_menus.cend(); ++it) {
        const QList<QAction *> actions = m_actions.menuActions(it.key(), among);
        it.value()->clear();
        for (QAction *action : actions) {
            if (action)
                it.value()->addAction(action);
            else
                it.value()->addSeparator();
        }
        it.value()->menuAction()->setVisible(!actions.isEmpty());
    }
}

} // namespace waymark
