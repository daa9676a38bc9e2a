// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportFacts.h"

#include "core/contacts/EmailRules.h"
#include "core/store/AccountRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/UserRepository.h"

namespace waymark {

namespace {

QString nameKey(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

QString domainKey(const QString &text)
{
    QString domain = text.trimmed().toLower();
    const qsizetype scheme = domain.indexOf(QLatin1String("://"));
    if (scheme >= 0)
        domain = domain.sliced(scheme + 3);
    domain = domain.section(u'/', 0, 0).section(u'@', -1);
    return domain.startsWith(QLatin1String("www.")) ? domain.sliced(4) : domain;
}

} // namespace

Result<ImportFacts> ImportFacts::read(Connection &connection)
{
    ImportFacts facts;
    const auto accounts = AccountRepository::keys(connection);
    WAYMARK_TRY(accounts);
    for (const AccountKeys &account : *accounts) {
        facts.m_byId[account.id.toString()].append(account.id);
        if (!account.externalId.isEmpty())
            facts.m_byId[account.externalId].append(account.id);
        facts.m_byName[nameKey(account.name)].append(account.id);
        if (!account.domain.isEmpty()) {
            facts.m_byDomain[domainKey(account.domain)].append(account.id);
            facts.m_domains.insert(account.id, domainKey(account.domain));
        }
    }
    const auto roles = PickListRepository::list(connection, QStringLiteral("contact_role"));
    WAYMARK_TRY(roles);
    for (const PickItem &role : *roles) {
        facts.m_roles.insert(nameKey(role.label), role.id);
        facts.m_roles.insert(nameKey(role.id), role.id);
    }
    const auto self = UserRepository::self(connection);
    WAYMARK_TRY(self);
    if (*self)
        facts.m_ownDomain = domainOf((*self)->email);
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
    return find(m_byName, nameKey(name));
}

ImportFacts::Found ImportFacts::accountByDomain(const QString &domain) const
{
    return find(m_byDomain, domainKey(domain));
}

std::optional<QString> ImportFacts::role(const QString &text) const
{
    const auto found = m_roles.constFind(nameKey(text));
    return found == m_roles.cend() ? std::nullopt : std::optional(*found);
}

} // namespace waymark
