// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/Account.h"

#include <algorithm>

namespace waymark {

namespace {

QVariant textOrNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant listOrNothing(const QStringList &list)
{
    return list.isEmpty() ? QVariant() : QVariant(list);
}

QVariant stateOrNothing(TriState state)
{
    return state == TriState::Unknown ? QVariant() : QVariant::fromValue(state);
}

} // namespace

QVariant accountFieldValue(const Account &account, AccountField field)
{
    switch (field) {
    case AccountField::Carr:
        return account.carr ? QVariant::fromValue(*account.carr) : QVariant();
    case AccountField::TechnicalAccountManager:
        return account.technicalAccountManager ? QVariant::fromValue(account.technicalAccountManager)
                                               : QVariant();
    case AccountField::AccountOwnerTeam:
        return textOrNothing(account.accountOwnerTeam);
    case AccountField::ProductsPurchased:
        return listOrNothing(account.productsPurchased);
    case AccountField::DeploymentType:
        return textOrNothing(account.deploymentType);
    case AccountField::SupportLevel:
        return textOrNothing(account.supportLevel);
    case AccountField::Deployer:
        return textOrNothing(account.deployer);
    case AccountField::Hosting:
        return textOrNothing(account.hosting);
    case AccountField::CustomerConversionSource:
        return textOrNothing(account.customerConversionSource);
    case AccountField::Provider:
        return textOrNothing(account.provider);
    case AccountField::Geo:
        return stateOrNothing(account.geo);
    case AccountField::HighAvailability:
        return stateOrNothing(account.highAvailability);
    case AccountField::TechnologyStack:
        return listOrNothing(account.technologyStack);
    }
    return {};
}

void setAccountFieldValue(Account &account, AccountField field, const QVariant &value)
{
    switch (field) {
    case AccountField::Carr:
        account.carr = value.isValid() ? std::optional(value.value<Money>()) : std::nullopt;
        return;
    case AccountField::TechnicalAccountManager:
        account.technicalAccountManager = value.value<UserId>();
        return;
    case AccountField::AccountOwnerTeam:
        account.accountOwnerTeam = value.toString();
        return;
    case AccountField::ProductsPurchased:
        account.productsPurchased = value.toStringList();
        return;
    case AccountField::DeploymentType:
        account.deploymentType = value.toString();
        return;
    case AccountField::SupportLevel:
        account.supportLevel = value.toString();
        return;
    case AccountField::Deployer:
        account.deployer = value.toString();
        return;
    case AccountField::Hosting:
        account.hosting = value.toString();
        return;
    case AccountField::CustomerConversionSource:
        account.customerConversionSource = value.toString();
        return;
    case AccountField::Provider:
        account.provider = value.toString();
        return;
    case AccountField::Geo:
        account.geo = value.value<TriState>();
        return;
    case AccountField::HighAvailability:
        account.highAvailability = value.value<TriState>();
        return;
    case AccountField::TechnologyStack:
        account.technologyStack = value.toStringList();
        return;
    }
}

int filledFieldCount(const Account &account)
{
    return static_cast<int>(std::ranges::count_if(accountFields(), [&account](const AccountFieldInfo &info) {
        return accountFieldValue(account, info.field).isValid();
    }));
}

std::optional<int> seatUtilisation(const Account &account)
{
    if (!account.billableUsers || !account.licensedUsers || *account.licensedUsers == 0)
        return std::nullopt;
    return qRound(100.0 * *account.billableUsers / *account.licensedUsers);
}

} // namespace waymark
