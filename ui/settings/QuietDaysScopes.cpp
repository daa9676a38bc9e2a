// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/QuietDaysScopes.h"

#include "core/store/AccountRepository.h"
#include "core/store/PickListRepository.h"

#include <limits>

namespace waymark {

Result<QList<PickItem>> QuietDaysScopes::regions() const
{
    return PickListRepository::list(m_context.store.reader(), QStringLiteral("account_owner_team"));
}

Result<QList<QuietDaysScopes::NamedAccount>> QuietDaysScopes::accounts() const
{
    AccountQuery all;
    all.limit = std::numeric_limits<int>::max();
    const auto accounts = AccountRepository::list(m_context.store.reader(), all);
    WAYMARK_TRY(accounts);
    QList<NamedAccount> named;
    for (const Account &account : *accounts)
        named.append({account.name, account.id});
    return named;
}

QString QuietDaysScopes::words(const QuietDays &days) const
{
    if (!days.account.isEmpty()) {
        const auto account = AccountRepository::find(m_context.store.reader(), days.account);
        return account ? account->name : tr("One account");
    }
    if (days.region.isEmpty())
        return tr("All accounts");
    const auto known = regions();
    for (const PickItem &region : known ? *known : QList<PickItem>()) {
        if (region.id == days.region)
            return region.label;
    }
    return days.region;
}

} // namespace waymark
