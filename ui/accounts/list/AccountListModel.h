// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/domain/Account.h"
#include "core/store/AccountQuery.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/RowRole.h"

#include <QAbstractListModel>
#include <QCache>
#include <QCoreApplication>

#include <functional>
#include <optional>

namespace waymark {

class Store;

/// The list of accounts, read from the store in windows of rows: 100,000 accounts cost what 50 do.
class AccountListModel : public QAbstractListModel
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountListModel)
public:
    AccountListModel(Store &store, QObject *parent);

    /// Lists what `query` says; its window is not used.
    void setQuery(const AccountQuery &query);
    const AccountQuery &query() const { return m_query; }
    /// Reads again after a change in the store.
    void refresh();

    /// Why the accounts could not be read; nothing when they could.
    const std::optional<Error> &error() const { return m_error; }
    /// Called once when rows of a list that was counted cannot be read.
    std::function<void(const Error &)> onRowsFailed;

    /// The account of a row; null when it cannot be read.
    const Account *accountAt(const QModelIndex &index) const;
    /// The row of an account among those listed; -1 when it is not.
    int rowOf(const AccountId &account) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Finds by RowRole::KeyRole without reading every row.
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;

private:
    using Window = QList<Account>;

    const Window *window(int number) const;
    void tellRowsFailed(const Error &error) const;
    QString spoken(const Account &account) const;

    Store &m_store;
    Formats m_formats;
    AccountQuery m_query;
    int m_count = 0;
    std::optional<Error> m_error;
    mutable bool m_rowsFailed = false;
    mutable QCache<int, Window> m_windows;
};

} // namespace waymark
