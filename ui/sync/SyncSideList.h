// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>

class QAbstractItemDelegate;
class QAbstractItemModel;

namespace waymark {

class CountPill;
class RowView;

/// The list at the side of a tab: its title, how many there are, the rows.
class SyncSideList : public QFrame
{
    Q_OBJECT
public:
    /// Takes `delegate` over.
    SyncSideList(const QString &title, const char *name, QAbstractItemModel *model,
                 QAbstractItemDelegate *delegate, QWidget *parent = nullptr);

    RowView *list() const { return m_list; }
    void setCount(int count);

private:
    RowView *m_list;
    CountPill *m_pill;
};

} // namespace waymark
