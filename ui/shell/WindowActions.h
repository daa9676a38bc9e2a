// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QAction>

#include <utility>

namespace waymark {

class ActionRegistry;

/// The actions that a window, or a part of one, has of its own: of what is declared in the registry, which
/// gives them words and keys. Passed by value; the actions are their owner's.
class WindowActions
{
public:
    WindowActions(ActionRegistry &registry, QWidget *owner);

    /// Makes the owner's own action of this id, which calls `run` (with the checked state, if it takes one).
    template <class Run>
    QAction *add(const char *id, Run run) const
    {
        QAction *action = make(id);
        QObject::connect(action, &QAction::triggered, action, std::move(run));
        return action;
    }
    /// Gives the owner an action of the whole program; nothing happens where nobody has added it.
    void borrow(const char *id) const;

    /// The owner's action of this id; null without.
    QAction *action(const char *id) const;

private:
    QAction *make(const char *id) const;

    ActionRegistry &m_registry;
    QWidget *m_owner;
};

} // namespace waymark
