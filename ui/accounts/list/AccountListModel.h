// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/AccountFilter.h"
#include "core/store/AccountListRow.h"
#include "core/store/AccountQuery.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/WindowedModel.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <optional>
#include <vector>

namespace waymark {

class Store;

/// The list of accounts: the numbers of all rows, and of the rows themselves what is looked at.
class AccountListModel : public WindowedModel<AccountListRow>
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
    Result<QList<AccountListRow>> read(int first, int count) const override;
    int rowOf(const QString &wanted) const override;
    QString key(const AccountListRow &account) const override;
    QVariant cell(const AccountListRow &account, int column, int role) const override;

private:
    Result<std::vector<qint64>> numbersOf(const AccountQuery &query);
    void readAhead();
    QString spoken(const AccountListRow &account) const;

    Store &m_store;
    Formats m_formats;
    AccountQuery m_query;
    std::vector<qint64> m_numbers;
    std::optional<AccountFilter> m_filter; ///< Soon after a list is there, until an account changes.
    int m_changes = 0;                     ///< How often one did.
    std::optional<Error> m_error;
    QThreadPool m_reading; ///< The last member: what runs in it reads the store.
};

} // namespace waymark
