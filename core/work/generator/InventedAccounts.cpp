// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/generator/InventedAccounts.h"

#include "core/work/generator/InventedNames.h"

namespace waymark {

namespace {

constexpr int accountsOfFirst = 60;
constexpr quint64 streamOfAccounts = 0x6163636f756e74U;

QStringList ids(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

InventedAccounts::InventedAccounts(const GeneratorPlan &plan, const QList<UserId> &tams)
    : m_plan(plan), m_now(plan.now()), m_tams(tams), m_random(plan.seed ^ streamOfAccounts)
{
}

Account InventedAccounts::next()
{
    Account account;
    account.id = AccountId(m_random.uid(AccountTag::prefix, m_now.toMSecsSinceEpoch() + m_made));
    account.name = InventedNames::company(m_made);
    account.domain = InventedNames::companyDomain(m_made);
    account.externalId = QStringLiteral("A-%1").arg(m_made + 1, 6, 10, QLatin1Char('0'));
    account.technicalAccountManager = chooseTam();
    account.createdAt = m_now.addDays(-m_random.between(1, 1500));
    fillCommerce(account);
    fillTechnology(account);
    const FieldStamp stamp{m_now.addDays(-1), QStringLiteral("Sample data")};
    for (const AccountFieldInfo &field : accountFields()) {
        if (field.source == FieldSource::Automatic && accountFieldValue(account, field.field).isValid())
            account.stamps.insert(field.field, stamp);
    }
    ++m_made;
    return account;
}

/// The first one's accounts are spread over all of them.
UserId InventedAccounts::chooseTam()
{
    const int every = std::max(1, m_plan.accounts / accountsOfFirst);
    if (m_made % every == 0 || m_tams.size() == 1)
        return m_tams.first();
    return m_tams.at(1 + m_random.below(int(m_tams.size()) - 1));
}

void InventedAccounts::fillCommerce(Account &account)
{
    static const QStringList teams = ids("emea apac amer");
    static const QStringList products =
        ids("premium ultimate ci_minutes storage duo agile_planning professional_services");
    static const QStringList stages = ids("onboarding implementation adoption optimize_and_grow will_churn");
    static const QStringList segments = ids("enterprise mid_market small_business public_sector");
    static const QStringList industries{QStringLiteral("Manufacturing"), QStringLiteral("Financial services"),
                                        QStringLiteral("Healthcare"),    QStringLiteral("Retail"),
                                        QStringLiteral("Public sector"), QStringLiteral("Media")};
    account.carr = Money{qint64(m_random.between(8, 900)) * 100'000};
    account.accountOwnerTeam = m_random.oneOf(teams);
    account.productsPurchased =
        QStringList{products.at(m_random.below(2))} + QStringList(m_random.someOf(products.mid(2), 20));
    account.lifecycleStage = m_random.oneOf(stages);
    account.segment = m_random.oneOf(segments);
    account.priority = m_random.between(1, 4);
    account.customerSince = m_plan.today.addDays(-m_random.between(10, 2500));
    account.renewalDate = m_plan.today.addDays(m_random.between(1, 364));
    const int licensed = m_random.between(10, 5000);
    account.licensedUsers = licensed;
    account.billableUsers = licensed * m_random.between(40, 105) / 100;
    account.industry = m_random.oneOf(industries);
    const InventedName &first = m_random.oneOf(InventedNames::firstNames());
    const InventedName &last = m_random.oneOf(InventedNames::lastNames());
    account.accountOwnerName = first.written + QLatin1Char(' ') + last.written;
    account.accountOwnerEmail =
        first.inAddress + QLatin1Char('.') + last.inAddress + QLatin1String("@sales.example");
    if (m_random.chance(80))
        account.health = m_random.between(15, 98);
}

void InventedAccounts::fillTechnology(Account &account)
{
    static const QStringList deployers = ids("customer_deployed gitlab_services partner_services");
    static const QStringList hosting = ids("self_managed_on_premises self_managed_cloud self_managed_hybrid");
    static const QStringList sources = ids("community_conversion new_customer existing_new_tam");
    static const QStringList providers = ids("on_premise aws gcp azure multi_cloud other");
    static const QStringList stack =
        ids("ansible artifactory docker grafana helm java jenkins jira kubernetes "
            "okta prometheus python slack sonarqube terraform vault vmware");
    const bool saas = m_random.chance(45);
    account.deploymentType = saas ? QStringLiteral("saas") : QStringLiteral("self_managed");
    account.supportLevel = m_random.chance(60) ? QStringLiteral("priority") : QStringLiteral("standard");
    account.deployer = m_random.oneOf(deployers);
    account.hosting = saas ? QStringLiteral("gitlab_com") : m_random.oneOf(hosting);
    account.customerConversionSource = m_random.oneOf(sources);
    account.provider = saas ? QStringLiteral("gitlab_com") : m_random.oneOf(providers);
    account.geo = saas ? TriState::False : m_random.chance(20) ? TriState::True : TriState::Unknown;
    account.highAvailability = saas                  ? TriState::False
                               : m_random.chance(35) ? TriState::True
                                                     : TriState::False;
    account.technologyStack = QStringList(m_random.someOf(stack, 25));
}

} // namespace waymark
