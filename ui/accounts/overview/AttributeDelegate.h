// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/PickList.h"
#include "core/domain/User.h"
#include "ui/widgets/RowDelegate.h"

#include <functional>

namespace waymark {

class AttributeModel;

/// Paints attributes and edits their values in place, each by what it holds: a choice, a yes or no, an
/// amount, several choices.
class AttributeDelegate : public RowDelegate
{
    Q_OBJECT
public:
    AttributeDelegate(const AttributeModel *model, QObject *parent);

    /// Where the choices come from, asked as an editor opens.
    std::function<QList<PickItem>(const QString &list)> pickList;
    std::function<QList<User>()> users;
    /// The day that an automatic value is as of unless another is chosen.
    std::function<QDate()> today;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    QWidget *makeValueEditor(QWidget *parent, const QModelIndex &index) const;
    QWidget *makeChoice(QWidget *parent, const QModelIndex &index) const;

    const AttributeModel *m_model;
};

} // namespace waymark
