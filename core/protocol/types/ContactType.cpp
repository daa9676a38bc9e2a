// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/types/Types.h"

namespace waymark {

TypeSchema contactType()
{
    TypeSchema type;
    type.name = QStringLiteral("Contact");
    type.prefix = QStringLiteral("con");
    type.meaning = QStringLiteral(
        "A person at a customer. Belongs to the book of each account that it is a member of; a "
        "TAM neither sees nor changes memberships at accounts of others.");
    type.scope = ScopeRule::OfMembership;
    type.scopeProperty = QStringLiteral("memberships");
    type.creators = everybody;
    type.updaters = everybody;
    type.destroyers = Role::Admin;
    type.properties = {
        text("firstName").upTo(200).means("First Name."),
        text("lastName").upTo(200).findable().means("Last Name."),
        text("email").upTo(320).asAddress().noTwo().means("Email: the key, compared without case."),
        text("title").upTo(200).means("Title."),
        text("phone").upTo(100).means("Phone."),
        text("timeZone").upTo(100).means("IANA time zone; empty for the organisation's."),
        text("locale").upTo(50).means("BCP 47; empty for the template's."),
        text("notes").lines().upTo(20'000).means("Notes."),
        text("externalId").upTo(200).findable().means("Its key in the company's systems."),
        text("consentSource").upTo(300).means("How the person agreed to get email, in words."),
        day("consentDate").means("When they did."),
        flag("emailOptOut")
            .onlyOn()
            .findable()
            .means("Email Opt Out. Opt-out always wins: once true, nothing sets it back."),
        instant("optOutAt").merged(MergePolicy::Server).means("When they opted out."),
        text("optOutSource")
            .upTo(300)
            .merged(MergePolicy::Server)
            .means("Where the opt-out came from, in words."),
        flag("inactive").findable().means("Has left, or is not to be written to."),
        choice("bounce", {QStringLiteral("none"), QStringLiteral("soft"), QStringLiteral("hard")}, "none")
            .findable()
            .means("What bounces have told about the address; `hard` suppresses it."),
        instant("bouncedAt").merged(MergePolicy::Server).means("When it bounced."),
        text("bounceDetail").lines().upTo(2000).merged(MergePolicy::Server).means("The mail server's words."),
        recordMap("memberships", "Account",
                  {pickSet("roles", "contact_role").upTo(50).means("Roles at this account.")})
            .must()
            .upTo(200)
            .means("The accounts that they belong to, by the account's id, with their roles there. At least "
                   "one."),
        instant("createdAt").fixed().means("When the contact was made."),
    };
    return type;
}

TypeSchema suppressionType()
{
    TypeSchema type;
    type.name = QStringLiteral("Suppression");
    type.prefix = QStringLiteral("spr");
    type.meaning = QStringLiteral(
        "An address that gets no email, whoever it belongs to. Everybody adds and reads them, so "
        "that every device knows offline; nobody takes one back through the protocol. The server "
        "keeps contacts and the list saying the same: a contact that opts out or bounces for good is put on "
        "it, "
        "and one that has or gets an address of the list is marked, which `created` and `updated` tell.");
    type.creators = everybody;
    type.properties = {
        text("address").must().fixed().upTo(320).asAddress().noTwoWith("reason").means(
            "The address. It has one entry a reason: an opt-out is taken beside a bounce."),
        choice("reason",
               {QStringLiteral("opted_out"), QStringLiteral("hard_bounce"), QStringLiteral("complaint")},
               "opted_out")
            .fixed()
            .means("Why."),
        text("source").fixed().upTo(300).means("Where it came from, in words."),
        instant("at").fixed().findable().means("Since when."),
    };
    return type;
}

} // namespace waymark
