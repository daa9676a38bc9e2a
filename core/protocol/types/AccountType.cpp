// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/types/Types.h"

#include <QJsonObject>

namespace waymark {

namespace {

const QStringList triStates{QStringLiteral("unknown"), QStringLiteral("false"), QStringLiteral("true")};

// The thirteen filtering fields; the automatic ones come from the company's systems, so TAMs only read them.
QList<PropertySchema> filteringFields()
{
    return {
        record("carr", {integer("minor").must().means("The amount in minor units (cents)."),
                        text("currency").must().upTo(3).means("ISO 4217 code.")})
            .by(Role::Admin)
            .means("CARR (This Account). Automatic."),
        reference("technicalAccountManager", "Identity")
            .by(Role::Admin)
            .means("Technical Account Manager: whose book the account is in. Automatic."),
        pick("accountOwnerTeam", "account_owner_team")
            .by(Role::Admin)
            .findable()
            .means("Account Owner Team. Automatic."),
        pickSet("productsPurchased", "products_purchased")
            .by(Role::Admin)
            .means("Products Purchased (This Account). Automatic."),
        pick("deploymentType", "deployment_type")
            .by(Role::Admin)
            .findable()
            .means("Deployment Type. Automatic."),
        pick("supportLevel", "support_level").by(Role::Admin).findable().means("Support Level. Automatic."),
        pick("deployer", "deployer").means("Deployer."),
        pick("hosting", "hosting").means("Hosting."),
        pick("customerConversionSource", "customer_conversion_source").means("Customer Conversion Source."),
        pick("provider", "provider").means("Provider."),
        choice("geo", triStates, "unknown").means("Geo?"),
        choice("highAvailability", triStates, "unknown").means("High Availability?"),
        pickSet("technologyStack", "technology_stack").means("Technology Stack."),
    };
}

QList<PropertySchema> otherFacts()
{
    return {
        recordMap("stamps", nullptr,
                  {instant("asOf").must().means("When the value was true."),
                   text("source").upTo(200).means("Where it came from.")})
            .by(Role::Admin)
            .merged(MergePolicy::Server)
            .means("For automatic fields that have a value, by the field's stable name (`deployment_type`)."),
        pick("lifecycleStage", "lifecycle_stage").findable().means("Lifecycle stage."),
        text("segment").by(Role::Admin).upTo(100).means("Segment."),
        integer("priority").between(1, 4).findable().means("1 to 4; null when not set."),
        day("customerSince").by(Role::Admin).means("First day as a customer."),
        day("renewalDate").by(Role::Admin).findable().means("Day of the next renewal."),
        integer("licensedUsers").by(Role::Admin).between(0, 1'000'000'000).means("Licensed users."),
        integer("billableUsers").by(Role::Admin).between(0, 1'000'000'000).means("Billable users."),
        text("industry").by(Role::Admin).upTo(200).means("Industry."),
        reference("parent", "Account").by(Role::Admin).means("The account that this one is part of."),
        text("accountOwnerName").by(Role::Admin).upTo(200).means("The account executive."),
        text("accountOwnerEmail").by(Role::Admin).upTo(320).means("Their address."),
        text("executiveSponsor").upTo(200).means("Executive sponsor."),
        textMap("links").upTo(50).means("Addresses by kind: `architecture`, `project`, `notes`, `chat`."),
        integer("health")
            .by(Role::Admin)
            .between(0, 100)
            .findable()
            .means("0 to 100; null when nothing was measured."),
        text("pinnedNote").lines().upTo(20'000).means("The note on top of the Customer 360."),
        flag("restricted").by(Role::Admin).means("Only its own TAM and admins may see it."),
        instant("createdAt").fixed().means("When the account was made."),
    };
}

} // namespace

TypeSchema accountType()
{
    TypeSchema type;
    type.name = QStringLiteral("Account");
    type.prefix = QStringLiteral("acc");
    type.meaning =
        QStringLiteral("A customer account with its thirteen filtering fields. Fields marked automatic come "
                       "from the company's systems: admins write them, TAMs read them.");
    type.scope = ScopeRule::Itself;
    type.creators = Role::Admin;
    type.updaters = everybody;
    type.destroyers = Role::Admin;
    type.properties = {
        text("name").must().by(Role::Admin).upTo(300).findable().means("The account's name."),
        text("domain").by(Role::Admin).upTo(253).findable().means("Mail domain, lower case, without `@`."),
        text("externalId").by(Role::Admin).upTo(200).findable().means("Its key in the company's systems."),
    };
    type.properties += filteringFields() + otherFacts();
    return type;
}

} // namespace waymark
