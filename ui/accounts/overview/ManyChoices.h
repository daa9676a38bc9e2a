// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/PickList.h"

#include <QList>
#include <QToolButton>

class QMenu;

namespace waymark {

/// Several choices of one pick list: a button that names them, a menu with a check for each.
class ManyChoices : public QToolButton
{
    Q_OBJECT
public:
    explicit ManyChoices(const QList<PickItem> &items, QWidget *parent = nullptr);

    /// The chosen ids, in the list's order; ids that the list does not have stay.
    QStringList chosen() const { return m_chosen; }
    void setChosen(const QStringList &ids);

Q_SIGNALS:
    void chosenChanged();

private:
    void showWords();

    QList<PickItem> m_items;
    QStringList m_chosen;
    QMenu *m_menu;
};

} // namespace waymark
