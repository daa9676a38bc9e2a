// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/store/AccountQuery.h"
#include "ui/widgets/WindowedModel.h"

#include <QCoreApplication>

namespace waymark {

class Store;

/// The accounts to choose one from, read from the store in windows.
class AccountPickModel : public WindowedModel<Account>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountPickModel)
public:
    AccountPickModel(Store &store, QObject *parent);

    /// Lists those that have this text anywhere in name, domain or external id.
    Result<void> find(const QString &text);

protected:
    Result<QList<Account>> read(int first, int count) const override;
    int columns() const override { return 2; }
    QString key(const Account &account) const override { return account.id.toString(); }
    QVariant cell(const Account &account, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    Store &m_store;
    AccountQuery m_query;
};

} // namespace waymark
