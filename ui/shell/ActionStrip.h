// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace waymark {

class ActionButton;
class ActionRegistry;
class IconButton;

/// The buttons of what can be done on a page. Where there is no room for all, the first ones are in a menu:
/// the last is what the page is most for.
class ActionStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ActionStrip(ActionRegistry &actions, QWidget *parent = nullptr);

    /// Ids that no screen has registered are left out.
    void setActions(const QStringList &ids);
    /// How wide the strip may be; it takes no more than its buttons need.
    void fit(int room);

private:
    int widthOf(int folded) const;
    void openMenu();

    ActionRegistry &m_actions;
    QStringList m_ids;
    QHBoxLayout *m_line;
    IconButton *m_more;
    QList<ActionButton *> m_buttons;
    int m_folded = 0; ///< How many are in the menu.
};

} // namespace waymark
