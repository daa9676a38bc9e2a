// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/accounts/AccountTexts.h"

#include "core/contacts/CellText.h"
#include "core/contacts/accounts/AccountValues.h"
#include "core/domain/MoneyText.h"
#include "core/store/AccountRepository.h"
#include "core/store/UserRepository.h"

#include <cstdlib>

namespace waymark {

namespace {

QString stateText(TriState state)
{
    switch (state) {
    case TriState::Unknown:
        return {};
    case TriState::False:
        return QStringLiteral("false");
    case TriState::True:
        return QStringLiteral("true");
    }
    Q_UNREACHABLE();
}

QString numberText(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

/// "184000.00", with all digits of the currency's minor unit.
QString amountText(const Money &money)
{
    const int digits = minorDigits(money.currency);
    const QString sign = money.minor < 0 ? QStringLiteral("-") : QString();
    const QString all = QString::number(std::abs(money.minor)).rightJustified(digits + 1, u'0');
    const QString whole = all.chopped(digits);
    return sign + (digits == 0 ? whole : whole + u'.' + all.last(digits));
}

/// The day of the oldest of the stamps: nothing that is shown is older.
QString asOfText(const Account &account)
{
    QDateTime oldest;
    for (const FieldStamp &stamp : account.stamps) {
        if (oldest.isNull() || stamp.asOf < oldest)
            oldest = stamp.asOf;
    }
    return oldest.isNull() ? QString() : oldest.toUTC().date().toString(Qt::ISODate);
}

} // namespace

Result<AccountTexts> AccountTexts::read(Connection &connection)
{
    AccountTexts texts;
    const auto words = FieldWords::read(connection);
    WAYMARK_TRY(words);
    texts.m_words = *words;
    const auto users = UserRepository::list(connection);
    WAYMARK_TRY(users);
    for (const User &user : *users)
        texts.m_addresses.insert(user.id, user.email);
    const auto accounts = AccountRepository::keys(connection);
    WAYMARK_TRY(accounts);
    for (const AccountKeys &account : *accounts)
        texts.m_accounts.insert(account.id, account);
    return texts;
}

QString AccountTexts::text(const Account &account, ImportTarget target) const
{
    using T = ImportTarget;
    switch (target) {
    case T::AccountKey:
        return account.externalId.isEmpty() ? account.id.toString() : account.externalId;
    case T::AccountName:
        return account.name;
    case T::AccountDomain:
        return account.domain;
    case T::Carr:
        return account.carr ? amountText(*account.carr) : QString();
    case T::CarrCurrency:
        return account.carr ? account.carr->currency : QString();
    case T::TechnicalAccountManager:
        return userText(account.technicalAccountManager);
    case T::AccountOwnerTeam:
        return m_words.label("account_owner_team", account.accountOwnerTeam);
    case T::ProductsPurchased:
        return listText(QStringLiteral("products_purchased"), account.productsPurchased);
    case T::DeploymentType:
        return m_words.label("deployment_type", account.deploymentType);
    case T::SupportLevel:
        return m_words.label("support_level", account.supportLevel);
    case T::Deployer:
        return m_words.label("deployer", account.deployer);
    case T::Hosting:
        return m_words.label("hosting", account.hosting);
    case T::CustomerConversionSource:
        return m_words.label("customer_conversion_source", account.customerConversionSource);
    case T::Provider:
        return m_words.label("provider", account.provider);
    case T::Geo:
        return stateText(account.geo);
    case T::HighAvailability:
        return stateText(account.highAvailability);
    case T::TechnologyStack:
        return listText(QStringLiteral("technology_stack"), account.technologyStack);
    case T::AsOf:
        return asOfText(account);
    case T::LifecycleStage:
        return m_words.label("lifecycle_stage", account.lifecycleStage);
    case T::Segment:
        return m_words.label("segment", account.segment);
    case T::Priority:
        return account.priority == 0 ? QString() : QString::number(account.priority);
    case T::CustomerSince:
        return account.customerSince.toString(Qt::ISODate);
    case T::RenewalDate:
        return account.renewalDate.toString(Qt::ISODate);
    case T::LicensedUsers:
        return numberText(account.licensedUsers);
    case T::BillableUsers:
        return numberText(account.billableUsers);
    case T::Industry:
        return account.industry;
    case T::ParentAccount:
        return parentText(account.parent);
    case T::AccountOwnerName:
        return account.accountOwnerName;
    case T::AccountOwnerEmail:
        return account.accountOwnerEmail;
    case T::ExecutiveSponsor:
        return account.executiveSponsor;
    case T::ArchitectureLink:
        return account.links.value(QStringLiteral("architecture"));
    case T::ProjectLink:
        return account.links.value(QStringLiteral("project"));
    case T::NotesLink:
        return account.links.value(QStringLiteral("notes"));
    case T::ChatLink:
        return account.links.value(QStringLiteral("chat"));
    case T::Health:
        return numberText(account.health);
    case T::PinnedNote:
        return account.pinnedNote;
    case T::Restricted:
        return account.restricted ? QStringLiteral("true") : QStringLiteral("false");
    default:
        return {};
    }
}

QString AccountTexts::told(const Account &account, ImportTarget target) const
{
    if (target == ImportTarget::Carr && account.carr)
        return amountText(*account.carr) + u' ' + account.carr->currency;
    if (target == ImportTarget::ParentAccount && m_accounts.contains(account.parent))
        return m_accounts.value(account.parent).name;
    // An id of our own is none of the company's.
    return target == ImportTarget::AccountKey ? account.externalId : text(account, target);
}

QString AccountTexts::listText(const QString &list, const QStringList &ids) const
{
    return cellFromList(m_words.labels(list, ids));
}

/// The address where there is one, because two people may have one name.
QString AccountTexts::userText(const UserId &id) const
{
    if (id.isEmpty())
        return {};
    const QString address = m_addresses.value(id);
    if (!address.isEmpty())
        return address;
    const QString name = m_words.userName(id);
    return name.isEmpty() ? id.toString() : name;
}

QString AccountTexts::parentText(const AccountId &id) const
{
    if (id.isEmpty())
        return {};
    const auto found = m_accounts.constFind(id);
    return found == m_accounts.cend() || found->externalId.isEmpty() ? id.toString() : found->externalId;
}

} // namespace waymark
