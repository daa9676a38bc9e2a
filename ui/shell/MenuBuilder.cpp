// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/MenuBuilder.h"

#include <QMenuBar>

namespace waymark {

MenuBuilder::MenuBuilder(ActionRegistry &actions, QMenuBar *bar)
    : QObject(bar), m_actions(actions), m_bar(bar)
{
    const QList<MenuId> menus = order();
    for (const MenuId menu : menus) {
        auto *built = bar->addMenu(title(menu));
        built->setToolTipsVisible(true);
        m_menus.insert(menu, built);
    }
    // Many actions are added in a row; the bar is built once after them.
    connect(&actions, &ActionRegistry::added, this, [this] {
        if (m_pending)
            return;
        m_pending = true;
        QMetaObject::invokeMethod(this, &MenuBuilder::rebuild, Qt::QueuedConnection);
    });
    rebuild();
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
    case MenuId::Go:
        return tr("&Go");
    case MenuId::Account:
        return tr("&Account");
    case MenuId::Cta:
        return tr("&CTA");
    case MenuId::Tools:
        return tr("&Tools");
    case MenuId::Help:
        return tr("&Help");
    }
    return {};
}

QList<MenuId> MenuBuilder::order()
{
    return {MenuId::File,    MenuId::Edit, MenuId::View,  MenuId::Go,
            MenuId::Account, MenuId::Cta,  MenuId::Tools, MenuId::Help};
}

void MenuBuilder::rebuild()
{
    m_pending = false;
    for (auto it = m_menus.cbegin(); it != m_menus.cend(); ++it) {
        const QList<QAction *> actions = m_actions.menuActions(it.key());
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
