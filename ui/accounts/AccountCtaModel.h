// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/GroupedModel.h"
#include "ui/widgets/RowDelegate.h"

#include <QCoreApplication>

namespace waymark {

/// An account's CTAs under the heads Open and Closed.
class AccountCtaModel : public GroupedModel<AccountCta>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountCtaModel)
public:
    enum Column { NameColumn, TypeColumn, StatusColumn, DoneColumn, DueColumn, ColumnCount };

    using GroupedModel::GroupedModel;

    void show(const Account360 &account);

protected:
    int columns() const override { return ColumnCount; }
    QString key(const AccountCta &cta) const override { return cta.cta.id.toString(); }
    QVariant cell(const AccountCta &cta, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    QString text(const AccountCta &cta, int column) const;

    Formats m_formats;
};

/// Paints a CTA: the mark of its next task before the name.
class AccountCtaDelegate : public RowDelegate
{
    Q_OBJECT
public:
    AccountCtaDelegate(const AccountCtaModel *model, QObject *parent) : RowDelegate(parent), m_model(model) {}

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    const AccountCtaModel *m_model;
};

} // namespace waymark
