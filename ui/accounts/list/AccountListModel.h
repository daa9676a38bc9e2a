// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/store/AccountQuery.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/WindowedModel.h"

#include <QCoreApplication>

#include <optional>

namespace waymark {

class Store;

/// The list of accounts, read from the store in windows of rows: 100,000 accounts cost what 50 do.
class AccountListModel : public WindowedModel<Account>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountListModel)
public:
    AccountListModel(Store &store, QObject *parent);

    /// Lists what `query` says; its window is not used.
    void setQuery(const AccountQuery &query);
    const AccountQuery &query() const { return m_query; }

    /// Why the accounts could not be read; nothing when they could.
    const std::optional<Error> &error() const { return m_error; }

protected:
    Result<QList<Account>> read(int first, int count) const override;
    int rowOf(const QString &wanted) const override;
    QString key(const Account &account) const override;
    QVariant cell(const Account &account, int column, int role) const override;

private:
    QString spoken(const Account &account) const;

    Store &m_store;
    Formats m_formats;
    AccountQuery m_query;
    std::optional<Error> m_error;
};

} // namespace waymark
