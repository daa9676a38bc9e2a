// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// An account's contacts as a table.
class AccountContactModel : public RowsModel<AccountContact>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountContactModel)
public:
    enum Column { NameColumn, EmailColumn, RolesColumn, StateColumn, ColumnCount };

    using RowsModel::RowsModel;

protected:
    int columns() const override { return ColumnCount; }
    QString key(const AccountContact &row) const override { return row.contact.id.toString(); }
    QVariant cell(const AccountContact &row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    QString text(const AccountContact &row, int column) const;
};

/// Paints a contact: monogram, name over title, roles, why no email goes there.
class AccountContactDelegate : public RowDelegate
{
    Q_OBJECT
public:
    AccountContactDelegate(const AccountContactModel *model, QObject *parent)
        : RowDelegate(parent), m_model(model)
    {
    }

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    const AccountContactModel *m_model;
};

} // namespace waymark
