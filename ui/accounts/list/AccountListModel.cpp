// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/list/AccountListModel.h"

#include "core/base/Logging.h"
#include "core/domain/Health.h"
#include "core/store/AccountRepository.h"
#include "core/store/Store.h"
#include "ui/widgets/StateMarks.h"

#include <algorithm>

namespace waymark {

AccountListModel::AccountListModel(Store &store, QObject *parent) : WindowedModel(parent), m_store(store) {}

void AccountListModel::setQuery(const AccountQuery &query)
{
    AccountQuery begin = query;
    begin.offset = 0;
    begin.limit = windowSize;
    auto first = AccountRepository::window(m_store.reader(), begin);
    m_error = first ? std::nullopt : std::optional(first.error());
    const int count = first ? first->count : 0;
    reset(count, first ? std::move(first->accounts) : QList<Account>(), [&] { m_query = query; });
}

Result<QList<Account>> AccountListModel::read(int first, int count) const
{
    AccountQuery query = m_query;
    query.offset = first;
    query.limit = count;
    return AccountRepository::list(m_store.reader(), query);
}

int AccountListModel::rowOf(const QString &wanted) const
{
    // Mostly it is among those that are read already.
    for (int row = 0; row < std::min(windowSize, rowCount()); ++row) {
        const Account *account = rowAt(index(row, 0));
        if (account && key(*account) == wanted)
            return row;
    }
    const auto place = AccountRepository::placeOf(m_store.reader(), m_query, AccountId(wanted));
    if (!place)
        qCWarning(logUi) << "an account is not found:" << describe(place.error());
    return place && *place < rowCount() ? *place : -1;
}

QString AccountListModel::key(const Account &account) const
{
    return account.id.toString();
}

QVariant AccountListModel::cell(const Account &account, int, int role) const
{
    return role == Qt::AccessibleTextRole ? spoken(account) : account.name;
}

QString AccountListModel::spoken(const Account &account) const
{
    QStringList words{account.name, tr("health: %1").arg(markName(healthBand(account.health)))};
    if (account.carr)
        words.append(m_formats.money(*account.carr));
    if (account.renewalDate.isValid())
        words.append(tr("renews %1").arg(m_formats.fullDate(account.renewalDate)));
    return words.join(QStringLiteral(", "));
}

} // namespace waymark
