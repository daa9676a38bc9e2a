// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>
#include <QVariant>

#include <functional>

namespace waymark {

/// The thirteen attributes of an account: name, value, who fills it.
class AttributeModel : public RowsModel<AttributeRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AttributeModel)
public:
    enum Column { LabelColumn, ValueColumn, SourceColumn, ColumnCount };

    using RowsModel::RowsModel;

    /// `today` is the day on which it is read. Where `automaticLocked`, an admin of the team alone may write
    /// the automatic ones.
    void show(const Account360 &account, QDate today, bool automaticLocked = false);
    bool isLocked(const AttributeRow &row) const { return m_automaticLocked && row.automatic; }
    const Account &account() const { return m_account; }
    /// Told when a value was edited; an invalid variant clears it. `asOf` is the day on which an automatic
    /// value was true; null for now.
    std::function<void(AccountField field, const QVariant &value, QDate asOf)> onEdited;
    void edit(const QModelIndex &index, const QVariant &value, QDate asOf);

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

protected:
    int columns() const override { return ColumnCount; }
    QString key(const AttributeRow &row) const override { return accountFieldInfo(row.field).id; }
    QVariant cell(const AttributeRow &row, int column, int role) const override;

private:
    QString spoken(const AttributeRow &row) const;
    QString sourceName(const AttributeRow &row) const;
    QString sourceWords(const AttributeRow &row) const;

    Account m_account;
    QDate m_today;
    bool m_automaticLocked = false;
};

} // namespace waymark
