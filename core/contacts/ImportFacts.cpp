// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportFacts.h"

#include "core/contacts/AccountKeyForms.h"
#include "core/contacts/EmailRules.h"
#include "core/store/AccountRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/UserRepository.h"

namespace waymark {

Result<ImportFacts> ImportFacts::read(Connection &connection)
{
    ImportFacts facts;
    const auto accounts = AccountRepository::keys(connection);
    WAYMARK_TRY(accounts);
    for (const AccountKeys &account : *accounts) {
        facts.m_byId[account.id.toString()].append(account.id);
        if (!account.externalId.isEmpty())
            facts.m_byId[account.externalId].append(account.id);
        facts.m_byName[comparedName(account.name)].append(account.id);
        if (!account.domain.isEmpty()) {
            facts.m_byDomain[bareDomain(account.domain)].append(account.id);
            facts.m_domains.insert(account.id, bareDomain(account.domain));
        }
    }
    const auto roles = PickListRepository::list(connection, QStringLiteral("contact_role"));
    WAYMARK_TRY(roles);
    for (const PickItem &role : *roles) {
        facts.m_roles.insert(comparedName(role.label), role.id);
        facts.m_roles.insert(comparedName(role.id), role.id);
    }
    const auto self = UserRepository::self(connection);
    WAYMARK_TRY(self);
    if (const QString domain = *self ? domainOf((*self)->email) : QString(); !isMailProvider(domain))
        facts.m_ownDomain = domain;
    return facts;
}

ImportFacts::Found ImportFacts::find(const Index &index, const QString &key)
{
    const auto found = index.constFind(key);
    if (key.isEmpty() || found == index.cend())
        return {{}, Miss::Unknown};
    return found->size() > 1 ? Found{{}, Miss::Several} : Found{found->first(), Miss::None};
}

ImportFacts::Found ImportFacts::accountByName(const QString &name) const
{
    return find(m_byName, comparedName(name));
}

ImportFacts::Found ImportFacts::accountByDomain(const QString &domain) const
{
    return find(m_byDomain, bareDomain(domain));
}

std::optional<QString> ImportFacts::role(const QString &text) const
{
    const auto found = m_roles.constFind(comparedName(text));
    return found == m_roles.cend() ? std::nullopt : std::optional(*found);
}

} // namespace waymark
