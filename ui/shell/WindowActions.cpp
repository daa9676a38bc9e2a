// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/WindowActions.h"

#include "ui/shell/ActionRegistry.h"

#include <QWidget>

namespace waymark {

WindowActions::WindowActions(ActionRegistry &registry, QWidget *owner) : m_registry(registry), m_owner(owner)
{
}

QAction *WindowActions::make(const char *id) const
{
    return m_registry.windowAction(QLatin1String(id), m_owner);
}

void WindowActions::borrow(const char *id) const
{
    if (QAction *action = m_registry.action(QLatin1String(id)))
        m_owner->addAction(action);
}

QAction *WindowActions::action(const char *id) const
{
    return m_owner->findChild<QAction *>(QLatin1String(id), Qt::FindDirectChildrenOnly);
}

} // namespace waymark
