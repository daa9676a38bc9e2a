// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/types/Types.h"

#include <QJsonObject>

namespace waymark {

TypeSchema identityType()
{
    TypeSchema type;
    type.name = QStringLiteral("Identity");
    type.prefix = QStringLiteral("usr");
    type.meaning = QStringLiteral(
        "A user as others see them and as their emails name them. Made by `waymark-server user add`, "
        "never through the protocol; everybody reads all, changes their own.");
    type.updaters = everybody;
    type.updatesOwn = true;
    type.properties = {
        text("name").must().upTo(200).findable().means("Name, as in From."),
        text("email").must().by(Role::Admin).upTo(320).asAddress().noTwo().means("Address, as in From."),
        text("title").upTo(200).standard(QStringLiteral("Technical Account Manager")).means("Title."),
        text("replyTo").upTo(320).means("Empty for `email`."),
        text("signature")
            .lines()
            .upTo(5000)
            .means("Plain lines below an email that has no closing of its own."),
        flag("tam").byServer().means("Works a book of accounts."),
        flag("admin").byServer().means("Looks after the workspace."),
        flag("disabled").byServer().means("Can no longer sign in."),
    };
    return type;
}

TypeSchema pickListType()
{
    TypeSchema type;
    type.name = QStringLiteral("PickList");
    type.prefix = QStringLiteral("pkl");
    type.meaning =
        QStringLiteral("Values of a field, types, statuses, reasons, roles. Its id is the list's name "
                       "(`deployment_type`); code keys on the ids of its items, never on their labels.");
    type.ownWords = true;
    type.creators = type.updaters = type.destroyers = Role::Admin;
    type.properties = {
        recordMap("items", nullptr,
                  {text("label").must().upTo(300).means("What a person sees."),
                   integer("position").between(0, 100'000).standard(0).means("Order."),
                   flag("active", true).means("Offered for new choices."),
                   flag("closed").means("For statuses: a CTA with it is closed."),
                   textSet("onlyTypes").upTo(100).means("The CTA types it belongs to; empty for all.")})
            .upTo(1000)
            .means("The items by their ids."),
    };
    return type;
}

TypeSchema organisationType()
{
    TypeSchema type;
    type.name = QStringLiteral("Organisation");
    type.prefix = QStringLiteral("org");
    type.meaning = QStringLiteral("The company that the emails come from.");
    type.creators = type.updaters = Role::Admin;
    type.properties = {
        text("name").must().upTo(300).means("Name."),
        text("postalAddress").lines().upTo(1000).means("Several lines; every program email's footer has it."),
        text("timeZone").upTo(100).means("IANA time zone."),
        textSet("weekend")
            .upTo(7)
            .standard(QJsonObject{{QStringLiteral("6"), true}, {QStringLiteral("7"), true}})
            .means("Days of the weekend, 1 for Monday to 7 for Sunday."),
        recordList("quietDays", {day("from").must().means("First day."), day("to").must().means("Last day."),
                                 pick("region", "account_owner_team").means("Empty for all."),
                                 text("name").upTo(200).means("What they are called."),
                                 reference("account", "Account").means("For one account: a change freeze.")})
            .upTo(1000)
            .means("Days on which nothing should be sent."),
        text("bccArchive").upTo(320).means("An address that gets a blind copy of every message."),
        text("eligibleRole")
            .upTo(100)
            .standard(QStringLiteral("gitlab_admin"))
            .means("The contact role that programs look for."),
        flag("consentRequired").means("Nobody without a noted consent gets an email."),
    };
    return type;
}

TypeSchema importRunType()
{
    TypeSchema type;
    type.name = QStringLiteral("ImportRun");
    type.prefix = QStringLiteral("imp");
    type.meaning =
        QStringLiteral("One import of a file, as the history lists it. Whose it is sees it, and admins.");
    type.scope = ScopeRule::OfUser;
    type.scopeProperty = QStringLiteral("actor");
    type.creators = Role::Admin;
    type.properties = {
        instant("at").must().fixed().findable().means("When."),
        reference("actor", "Identity").must().fixed().means("Who."),
        text("fileName").fixed().upTo(500).means("Without its folder."),
        integer("fileSize").fixed().between(0, 9007199254740991).means("In bytes."),
        text("fileHash")
            .fixed()
            .upTo(64)
            .findable()
            .means("SHA-256, hexadecimal: the same file is known again."),
        document("mapping", QJsonObject()).fixed().means("Columns to targets."),
        document("policies", QJsonObject())
            .fixed()
            .means("What was chosen for existing, duplicate and empty."),
        document("counts", QJsonObject()).fixed().means("Rows by verdict's name."),
    };
    return type;
}

} // namespace waymark
