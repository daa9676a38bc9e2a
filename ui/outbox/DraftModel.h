// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/DraftRow.h"
#include "ui/outbox/EmailColumns.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// The person's drafts, last saved first.
class DraftModel : public RowsModel<DraftRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftModel)
public:
    enum Column {
        EmailColumn = EmailColumns::Email,
        AccountColumn = EmailColumns::Account,
        ToColumn = EmailColumns::To,
        SavedColumn = EmailColumns::State,
        ColumnCount
    };

    using RowsModel::RowsModel;

    void show(const QList<DraftRow> &drafts, const QDateTime &now);

protected:
    int columns() const override { return ColumnCount; }
    QString key(const DraftRow &draft) const override { return draft.id.toString(); }
    QVariant cell(const DraftRow &draft, int column, int role) const override;
    QVariant head(int column, int role) const override { return EmailColumns::head(column, role); }

private:
    QString text(const DraftRow &draft, int column) const;

    QDateTime m_now;
};

/// Paints a draft: a half-filled ring before its name, the health mark before the account.
class DraftDelegate : public RowDelegate
{
    Q_OBJECT
public:
    DraftDelegate(const DraftModel *model, QObject *parent) : RowDelegate(parent), m_model(model) {}

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    const DraftModel *m_model;
};

} // namespace waymark
