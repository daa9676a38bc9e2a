// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>

class QAbstractItemModel;
class QVBoxLayout;

namespace waymark {

class CountPill;
class RowView;

/// The left pane of a window that shows emails: the list of who gets them, under its head with their number.
class PeopleFrame : public QFrame
{
    Q_OBJECT
public:
    /// The caller gives the list its delegate.
    explicit PeopleFrame(QAbstractItemModel *model, QWidget *parent = nullptr);

    RowView *list() const { return m_list; }
    void setCount(int count);
    /// Puts a widget under the list.
    void addBelow(QWidget *widget);

private:
    RowView *m_list;
    CountPill *m_count;
    QVBoxLayout *m_column;
};

} // namespace waymark
