// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/TokenRegistry.h"

#include <QtGlobal>

#include <algorithm>

namespace waymark {

namespace {

#define LABEL(text) QT_TRANSLATE_NOOP("Tokens", text)

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
        entry(token::contactFirstName, contact, Text, LABEL("First name"), LABEL("Priya")),
        entry(token::contactLastName, contact, Text, LABEL("Last name"), LABEL("Raghunathan")),
        entry(token::contactFullName, contact, Text, LABEL("Full name"), LABEL("Priya Raghunathan")),
        entry(token::contactEmail, contact, Text, LABEL("Email"), LABEL("priya.r@northbeam.example")),
        entry(token::contactTitle, contact, Text, LABEL("Title"), LABEL("Platform Engineering Lead")),
        entry(token::tamName, tam, Text, LABEL("TAM name"), LABEL("Maren Lindqvist")),
        entry(token::tamFirstName, tam, Text, LABEL("TAM first name"), LABEL("Maren")),
        entry(token::tamEmail, tam, Text, LABEL("TAM email"), LABEL("mlindqvist@gitlab.example")),
        entry(token::tamTitle, tam, Text, LABEL("TAM title"), LABEL("Technical Account Manager")),
        entry(token::ownerName, owner, Text, LABEL("Account owner name"), LABEL("Felix Okafor")),
        entry(token::ownerEmail, owner, Text, LABEL("Account owner email"), LABEL("fokafor@gitlab.example")),
    };
}

/// In the order of the thirteen fields, after the name.
QList<TokenInfo> accountTokens()
{
    using enum TokenType;
    const auto group = TokenGroup::Account;
    return {
        entry(token::accountName, group, Text, LABEL("Account name"), LABEL("Northbeam Robotics")),
        entry(token::accountCarr, group, Money, LABEL("CARR"), LABEL("$128,000")),
        entry(token::accountTam, group, Text, LABEL("Account TAM"), LABEL("Maren Lindqvist")),
        entry(token::accountOwnerTeam, group, Text, LABEL("Account Owner Team"), LABEL("EMEA")),
        entry(token::accountProductsPurchased, group, List, LABEL("Products Purchased"),
              LABEL("Premium and CI minutes")),
        entry(token::accountDeploymentType, group, Text, LABEL("Deployment Type"), LABEL("Self-Managed")),
        entry(token::accountSupportLevel, group, Text, LABEL("Support Level"), LABEL("Priority")),
        entry(token::accountDeployer, group, Text, LABEL("Deployer"), LABEL("Customer-deployed")),
        entry(token::accountHosting, group, Text, LABEL("Hosting"), LABEL("Self-managed - cloud")),
        entry(token::accountCustomerConversionSource, group, Text, LABEL("Customer Conversion Source"),
              LABEL("New Customer")),
        entry(token::accountProvider, group, Text, LABEL("Provider"), LABEL("AWS")),
        entry(token::accountGeo, group, Flag, LABEL("Geo?"), LABEL("Yes")),
        entry(token::accountHighAvailability, group, Flag, LABEL("High Availability?"), LABEL("No")),
        entry(token::accountTechnologyStack, group, List, LABEL("Technology Stack"),
              LABEL("Kubernetes and Terraform")),
        entry(token::accountRenewalDate, group, Date, LABEL("Renewal date"), LABEL("30 June 2027")),
    };
}

QList<TokenInfo> otherTokens()
{
    using enum TokenType;
    const auto organisation = TokenGroup::Organisation;
    const auto program = TokenGroup::Program;
    const auto links = TokenGroup::Links;
    TokenInfo address = entry(token::organisationPostalAddress, organisation, Text, LABEL("Postal address"),
                              LABEL("12 Example Street, 1000 Exampletown"));
    address.headerSafe = false;
    address.multiLine = true;
    return {
        entry(token::organisationName, organisation, Text, LABEL("Organisation name"),
              LABEL("GitLab Customer Success")),
        address,
        entry(token::programName, program, Text, LABEL("Program name"), LABEL("Digital Onboarding")),
        entry(token::stepNumber, program, Number, LABEL("Step number"), LABEL("5")),
        entry(token::stepCount, program, Number, LABEL("Number of steps"), LABEL("10")),
        entry(token::stepTitle, program, Text, LABEL("Step title"), LABEL("Monitoring GitLab")),
        entry(token::dateToday, TokenGroup::Dates, Date, LABEL("Today"), LABEL("20 November 2026")),
        entry(token::surveyLink, links, Url, LABEL("Survey link"), LABEL("https://survey.example/s/1")),
        entry(token::unsubscribeLink, links, Url, LABEL("Unsubscribe link"),
              LABEL("mailto:mlindqvist@gitlab.example?subject=unsubscribe")),
    };
}

#undef LABEL

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
