// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowDelegate.h"

#include <QPersistentModelIndex>

namespace waymark {

class ChecklistModel;

/// Paints checklist rows. The open row is taller: its actions stand below its name.
class ChecklistDelegate : public RowDelegate
{
    Q_OBJECT
public:
    ChecklistDelegate(const ChecklistModel *model, QObject *parent);

    /// Which row is open, and how much room its actions want.
    void setOpenRow(const QModelIndex &index, int extraHeight);
    QModelIndex openRow() const { return m_open; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    const ChecklistModel *m_model;
    QPersistentModelIndex m_open;
    int m_extraHeight = 0;
};

} // namespace waymark
