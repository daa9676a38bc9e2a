// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowDelegate.h"

namespace waymark {

class PlanModel;

/// Paints the resulting checklist; a step's day is edited in place.
class PlanDelegate : public RowDelegate
{
    Q_OBJECT
public:
    PlanDelegate(const PlanModel *model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    const PlanModel *m_model;
};

} // namespace waymark
