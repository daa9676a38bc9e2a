// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/TokenRegistry.h"

#include <QtGlobal>

#include <algorithm>

namespace waymark {

namespace {

TokenInfo entry(QLatin1String name, TokenGroup group, TokenType type, const char *label, const char *example)
{
    return {name, type, group, type != TokenType::Url, false, label, example};
}

QList<TokenInfo> peopleTokens()
{
    using enum TokenType;
    const auto contact = TokenGroup::Contact;
    const auto tam = TokenGroup::TechnicalAccountManager;
    const auto owner = TokenGroup::AccountOwner;
    return {
        entry(token::contactFirstName, contact, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "First name"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Priya")),
        entry(token::contactLastName, contact, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Last name"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Raghunathan")),
        entry(token::contactFullName, contact, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Full name"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Priya Raghunathan")),
        entry(token::contactEmail, contact, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Email"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "priya.r@northbeam.example")),
        entry(token::contactTitle, contact, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Title"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Platform Engineering Lead")),
        entry(token::tamName, tam, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "TAM name"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Maren Lindqvist")),
        entry(token::tamFirstName, tam, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "TAM first name"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Maren")),
        entry(token::tamEmail, tam, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "TAM email"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "mlindqvist@gitlab.example")),
        entry(token::tamTitle, tam, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "TAM title"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Technical Account Manager")),
        entry(token::ownerName, owner, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Account owner name"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Felix Okafor")),
        entry(token::ownerEmail, owner, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Account owner email"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "fokafor@gitlab.example")),
    };
}

/// In the order of the thirteen fields, after the name.
QList<TokenInfo> accountTokens()
{
    using enum TokenType;
    const auto group = TokenGroup::Account;
    return {
        entry(token::accountName, group, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Account name"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Northbeam Robotics")),
        entry(token::accountCarr, group, Money, QT_TRANSLATE_NOOP("waymark::Tokens", "CARR"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "$128,000")),
        entry(token::accountTam, group, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Account TAM"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Maren Lindqvist")),
        entry(token::accountOwnerTeam, group, Text,
              QT_TRANSLATE_NOOP("waymark::Tokens", "Account Owner Team"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "EMEA")),
        entry(token::accountProductsPurchased, group, List,
              QT_TRANSLATE_NOOP("waymark::Tokens", "Products Purchased"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Premium and CI minutes")),
        entry(token::accountDeploymentType, group, Text,
              QT_TRANSLATE_NOOP("waymark::Tokens", "Deployment Type"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Self-Managed")),
        entry(token::accountSupportLevel, group, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Support Level"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Priority")),
        entry(token::accountDeployer, group, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Deployer"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Customer-deployed")),
        entry(token::accountHosting, group, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Hosting"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Self-managed - cloud")),
        entry(token::accountCustomerConversionSource, group, Text,
              QT_TRANSLATE_NOOP("waymark::Tokens", "Customer Conversion Source"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "New Customer")),
        entry(token::accountProvider, group, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Provider"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "AWS")),
        entry(token::accountGeo, group, Flag, QT_TRANSLATE_NOOP("waymark::Tokens", "Geo?"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Yes")),
        entry(token::accountHighAvailability, group, Flag,
              QT_TRANSLATE_NOOP("waymark::Tokens", "High Availability?"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "No")),
        entry(token::accountTechnologyStack, group, List,
              QT_TRANSLATE_NOOP("waymark::Tokens", "Technology Stack"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Kubernetes and Terraform")),
        entry(token::accountRenewalDate, group, Date, QT_TRANSLATE_NOOP("waymark::Tokens", "Renewal date"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "30 June 2027")),
    };
}

QList<TokenInfo> otherTokens()
{
    using enum TokenType;
    const auto organisation = TokenGroup::Organisation;
    const auto program = TokenGroup::Program;
    const auto links = TokenGroup::Links;
    TokenInfo address = entry(token::organisationPostalAddress, organisation, Text,
                              QT_TRANSLATE_NOOP("waymark::Tokens", "Postal address"),
                              QT_TRANSLATE_NOOP("waymark::Tokens", "12 Example Street, 1000 Exampletown"));
    address.headerSafe = false;
    address.multiLine = true;
    return {
        entry(token::organisationName, organisation, Text,
              QT_TRANSLATE_NOOP("waymark::Tokens", "Organisation name"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "GitLab Customer Success")),
        address,
        entry(token::programName, program, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Program name"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Digital Onboarding")),
        entry(token::stepNumber, program, Number, QT_TRANSLATE_NOOP("waymark::Tokens", "Step number"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "5")),
        entry(token::stepCount, program, Number, QT_TRANSLATE_NOOP("waymark::Tokens", "Number of steps"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "10")),
        entry(token::stepTitle, program, Text, QT_TRANSLATE_NOOP("waymark::Tokens", "Step title"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "Monitoring GitLab")),
        entry(token::dateToday, TokenGroup::Dates, Date, QT_TRANSLATE_NOOP("waymark::Tokens", "Today"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "20 November 2026")),
        entry(token::surveyLink, links, Url, QT_TRANSLATE_NOOP("waymark::Tokens", "Survey link"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "https://survey.example/s/1")),
        entry(token::unsubscribeLink, links, Url, QT_TRANSLATE_NOOP("waymark::Tokens", "Unsubscribe link"),
              QT_TRANSLATE_NOOP("waymark::Tokens", "mailto:mlindqvist@gitlab.example?subject=unsubscribe")),
    };
}

} // namespace

const QList<TokenInfo> &TokenRegistry::all()
{
    static const QList<TokenInfo> tokens = [] {
        QList<TokenInfo> list = peopleTokens() + accountTokens() + otherTokens();
        std::stable_sort(list.begin(), list.end(),
                         [](const TokenInfo &a, const TokenInfo &b) { return a.group < b.group; });
        return list;
    }();
    return tokens;
}

const TokenInfo *TokenRegistry::find(const QString &name)
{
    const auto &tokens = all();
    const auto found = std::find_if(tokens.cbegin(), tokens.cend(),
                                    [&name](const TokenInfo &info) { return info.name == name; });
    return found == tokens.cend() ? nullptr : &*found;
}

QString TokenRegistry::label(const QString &name)
{
    const TokenInfo *info = find(name);
    return info ? info->label() : name;
}

} // namespace waymark
