// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/ActionMenu.h"

#include "ui/shell/ActionRegistry.h"

#include <QMenu>

namespace waymark {

void popUpActions(const ActionRegistry &actions, std::initializer_list<const char *> ids,
                  const QPoint &globalPosition, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id : ids) {
        if (*id == '\0')
            menu->addSeparator();
        else if (QAction *action = actions.action(QLatin1String(id)))
            menu->addAction(action);
    }
    menu->popup(globalPosition);
}

} // namespace waymark
