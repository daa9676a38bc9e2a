// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QModelIndex>
#include <QWidget>

class QVBoxLayout;

namespace waymark {

class EmptyState;
class ListOrEmpty;
class SyncSideList;

/// A list at the side and, beside it, what is chosen there; or why there is nothing.
class SyncSidePage : public QWidget
{
    Q_OBJECT
public:
    /// Takes both over.
    SyncSidePage(SyncSideList *side, EmptyState *empty, QWidget *parent = nullptr);

    /// How many there are, of which the first are listed.
    int count() const { return m_count; }
    void focusContent();

Q_SIGNALS:
    /// There are others now.
    void changed();

protected:
    /// Where what is chosen is shown, from above.
    QVBoxLayout *detail() const { return m_detail; }
    /// The chosen row; invalid without one.
    QModelIndex chosen() const;
    /// The model has these rows now.
    void showRows(int rows, int count);
    virtual void showCurrent() = 0;

private:
    SyncSideList *m_side;
    QVBoxLayout *m_detail;
    ListOrEmpty *m_stack = nullptr;
    int m_count = 0;
};

} // namespace waymark
