// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/accounts/AccountIndex.h"

#include "core/contacts/AccountKeyForms.h"
#include "core/store/AccountRepository.h"

#include <algorithm>

namespace waymark {

namespace {

AccountIndex::Match only(const QList<qint32> &found)
{
    if (found.isEmpty())
        return {};
    return found.size() == 1 ? AccountIndex::Match{found.first(), AccountIndex::Miss::None, false}
                             : AccountIndex::Match{-1, AccountIndex::Miss::Several, false};
}

} // namespace

Result<AccountIndex> AccountIndex::read(Connection &connection)
{
    AccountIndex index;
    const auto accounts = AccountRepository::keys(connection);
    WAYMARK_TRY(accounts);
    index.m_entries.reserve(size_t(accounts->size()));
    for (const AccountKeys &account : *accounts) {
        const qint32 entry = index.add(account.id, {account.externalId, account.domain, account.name});
        // An id of our own in a column of ids is that account, whatever else it has.
        index.m_byKey[account.id.toString()].append(entry);
    }
    return index;
}

bool AccountIndex::isOwnId(const QString &key)
{
    const QString prefix = QLatin1String(AccountTag::prefix) + u'_';
    const auto isHex = [](QChar c) { return c.isDigit() || (c >= u'a' && c <= u'f'); };
    return key.size() == prefix.size() + 32 && key.startsWith(prefix) &&
           std::all_of(key.cbegin() + prefix.size(), key.cend(), isHex);
}

qint32 AccountIndex::add(const AccountId &id, const Keys &keys)
{
    const auto entry = qint32(m_entries.size());
    m_entries.push_back({id, !keys.key.isEmpty()});
    if (!keys.key.isEmpty())
        m_byKey[keys.key].append(entry);
    if (!keys.domain.isEmpty())
        m_byDomain[bareDomain(keys.domain)].append(entry);
    if (!keys.name.isEmpty())
        m_byName[comparedName(keys.name)].append(entry);
    return entry;
}

void AccountIndex::claim(qint32 entry, const QString &key)
{
    if (key.isEmpty() || m_entries[size_t(entry)].hasKey)
        return;
    m_entries[size_t(entry)].hasKey = true;
    if (QList<qint32> &entries = m_byKey[key]; !entries.contains(entry))
        entries.append(entry);
}

QList<qint32> AccountIndex::free(const Hash &hash, const QString &text, bool isKeyed) const
{
    QList<qint32> found = text.isEmpty() ? QList<qint32>() : hash.value(text);
    if (isKeyed)
        found.removeIf([this](qint32 entry) { return m_entries[size_t(entry)].hasKey; });
    return found;
}

AccountIndex::Match AccountIndex::find(const Keys &keys) const
{
    if (Match match = only(m_byKey.value(keys.key)); !keys.key.isEmpty() && match.miss != Miss::Unknown) {
        match.isByKey = true;
        return match;
    }
    const bool isKeyed = !keys.key.isEmpty();
    const QString name = keys.name.isEmpty() ? QString() : comparedName(keys.name);
    const QList<qint32> named = free(m_byName, name, isKeyed);
    QList<qint32> found = free(m_byDomain, keys.domain, isKeyed);
    if (found.size() > 1) {
        found.removeIf([&named](qint32 entry) { return !named.contains(entry); });
        return found.size() == 1 ? only(found) : Match{-1, Miss::Several, false};
    }
    return only(found.isEmpty() ? named : found);
}

AccountIndex::Match AccountIndex::findByAny(const QString &text) const
{
    for (const QList<qint32> &found :
         {m_byKey.value(text), m_byDomain.value(bareDomain(text)), m_byName.value(comparedName(text))}) {
        if (!found.isEmpty())
            return only(found);
    }
    return {};
}

} // namespace waymark
