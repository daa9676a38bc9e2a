// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/TokenInfo.h"

#include <QLatin1String>
#include <QList>

namespace waymark {

/// Every token there is. Documents may name others (they come from a newer version or were typed by hand):
/// such a token never has a value.
class TokenRegistry
{
public:
    /// All tokens, by group and in the order of the menu.
    static const QList<TokenInfo> &all();
    /// The token called `name`; null when there is none. Lives as long as the program.
    static const TokenInfo *find(const QString &name);
    /// The label of the token, or `name` itself when it is not known.
    static QString label(const QString &name);
};

/// The registered names, for those who give tokens their values.
namespace token {
inline constexpr QLatin1String contactFirstName("contact.first_name");
inline constexpr QLatin1String contactLastName("contact.last_name");
inline constexpr QLatin1String contactFullName("contact.full_name");
inline constexpr QLatin1String contactEmail("contact.email");
inline constexpr QLatin1String contactTitle("contact.title");
inline constexpr QLatin1String accountName("account.name");
inline constexpr QLatin1String accountCarr("account.carr");
inline constexpr QLatin1String accountTam("account.tam");
inline constexpr QLatin1String accountOwnerTeam("account.account_owner_team");
inline constexpr QLatin1String accountProductsPurchased("account.products_purchased");
inline constexpr QLatin1String accountDeploymentType("account.deployment_type");
inline constexpr QLatin1String accountSupportLevel("account.support_level");
inline constexpr QLatin1String accountDeployer("account.deployer");
inline constexpr QLatin1String accountHosting("account.hosting");
inline constexpr QLatin1String accountCustomerConversionSource("account.customer_conversion_source");
inline constexpr QLatin1String accountProvider("account.provider");
inline constexpr QLatin1String accountGeo("account.geo");
inline constexpr QLatin1String accountHighAvailability("account.high_availability");
inline constexpr QLatin1String accountTechnologyStack("account.technology_stack");
inline constexpr QLatin1String accountRenewalDate("account.renewal_date");
inline constexpr QLatin1String tamName("tam.name");
inline constexpr QLatin1String tamFirstName("tam.first_name");
inline constexpr QLatin1String tamEmail("tam.email");
inline constexpr QLatin1String tamTitle("tam.title");
inline constexpr QLatin1String ownerName("owner.name");
inline constexpr QLatin1String ownerEmail("owner.email");
inline constexpr QLatin1String organisationName("organisation.name");
inline constexpr QLatin1String organisationPostalAddress("organisation.postal_address");
inline constexpr QLatin1String programName("program.name");
inline constexpr QLatin1String stepNumber("step.number");
inline constexpr QLatin1String stepCount("step.count");
inline constexpr QLatin1String stepTitle("step.title");
inline constexpr QLatin1String dateToday("date.today");
inline constexpr QLatin1String surveyLink("survey.link");
inline constexpr QLatin1String unsubscribeLink("unsubscribe.link");
} // namespace token

} // namespace waymark
