// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/AccountPickModel.h"

#include "core/store/AccountRepository.h"
#include "core/store/Store.h"

namespace waymark {

AccountPickModel::AccountPickModel(Store &store, QObject *parent) : WindowedModel(parent), m_store(store) {}

Result<void> AccountPickModel::find(const QString &text)
{
    AccountQuery query;
    query.text = text.trimmed();
    const auto count = AccountRepository::count(m_store.reader(), query);
    WAYMARK_TRY(count);
    reset(*count, {}, [&] { m_query = query; });
    return {};
}

Result<QList<Account>> AccountPickModel::read(int first, int count) const
{
    AccountQuery query = m_query;
    query.offset = first;
    query.limit = count;
    return AccountRepository::list(m_store.reader(), query);
}

QVariant AccountPickModel::cell(const Account &account, int column, int role) const
{
    if (role == Qt::AccessibleTextRole && column == 0)
        return account.domain.isEmpty() ? account.name : tr("%1, %2").arg(account.name, account.domain);
    return column == 0 ? account.name : account.domain;
}

QVariant AccountPickModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return column == 0 ? tr("Account") : tr("Domain");
}

} // namespace waymark
