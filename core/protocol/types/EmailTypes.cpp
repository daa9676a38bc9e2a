// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/types/Types.h"

#include <QJsonArray>
#include <QJsonObject>

namespace waymark {

namespace {

PropertySchema emailKind()
{
    return choice("kind", {QStringLiteral("program"), QStringLiteral("personal")}, "program")
        .means("Program emails need a way to unsubscribe.");
}

PropertySchema language()
{
    return text("language")
        .upTo(50)
        .standard(QStringLiteral("en"))
        .means("BCP 47; values are formatted in it.");
}

QList<PropertySchema> threeTexts()
{
    return {
        document("subject", QJsonArray())
            .merged(MergePolicy::Text)
            .means("Subject, in the form of resources/email/schema.json."),
        document("preheader", QJsonArray()).merged(MergePolicy::Text).means("Preheader, in the same form."),
        document("body", QJsonObject()).merged(MergePolicy::Text).means("Body, in the same form."),
    };
}

} // namespace

TypeSchema draftType()
{
    TypeSchema type;
    type.name = QStringLiteral("Draft");
    type.prefix = QStringLiteral("drf");
    type.meaning = QStringLiteral("The email of a task while it is being written.");
    type.scope = ScopeRule::OfAccount;
    type.scopeProperty = QStringLiteral("account");
    type.creators = everybody;
    type.updaters = everybody;
    type.destroyers = everybody;
    type.properties = {
        reference("task", "Task").must().fixed().ofSameAccount().means("Its task."),
        reference("cta", "Cta").must().fixed().ofSameAccount().means("Its task's CTA."),
        reference("account", "Account").must().fixed().means("Its CTA's account."),
        reference("owner", "Identity").means("Whose email it is."),
        reference("emailTemplate", "Template").fixed().means("What it was made from."),
        text("templateVersion").upTo(50).merged(MergePolicy::Server).means("Which version of that."),
        emailKind(),
        language(),
    };
    type.properties += threeTexts();
    type.properties += {
        referenceSet("recipients", "Contact").upTo(500).means("Who gets it."),
        integer("revision")
            .between(1, 1'000'000'000)
            .standard(1)
            .merged(MergePolicy::Server)
            .means("Each save of the text raises it."),
        integer("previewedRevision")
            .between(0, 1'000'000'000)
            .standard(0)
            .merged(MergePolicy::Server)
            .means("The revision that was last previewed."),
        reference("conflictOf", "Draft")
            .fixed()
            .ofSameAccount()
            .means("The draft whose text this one's could not be merged with."),
        instant("createdAt").fixed().means("When it was begun."),
        instant("savedAt").findable().merged(MergePolicy::Server).means("When this revision was saved."),
        reference("savedBy", "Identity").merged(MergePolicy::Server).means("Who saved it."),
    };
    return type;
}

// Nothing that a revision names has to stay because of it: drafts and accounts go, and their texts are
// trimmed.
TypeSchema draftRevisionType()
{
    TypeSchema type;
    type.name = QStringLiteral("DraftRevision");
    type.prefix = QStringLiteral("drv");
    type.meaning = QStringLiteral("A text that a draft once had. Clients keep the last 50 of a draft for 90 "
                                  "days, and those with a name "
                                  "as long as the draft is there; whoever trims one destroys it for all.");
    type.scope = ScopeRule::OfAccount;
    type.scopeProperty = QStringLiteral("account");
    type.creators = type.updaters = type.destroyers = everybody;
    type.properties = {
        reference("account", "Account").must().fixed().loose().means("The draft's account."),
        text("draft").must().fixed().upTo(100).findable().means("Id of the draft, which may be gone."),
        integer("revision")
            .between(0, 1'000'000'000)
            .standard(0)
            .fixed()
            .means("The draft's, with this text."),
        text("reason").upTo(50).fixed().means("Why it was kept, as a word of the client's."),
        text("name").upTo(500).merged(MergePolicy::Server).means("What a person called it."),
        reference("author", "Identity").fixed().means("Who wrote it."),
        instant("savedAt").fixed().means("When it was saved."),
        instant("keptAt").findable().fixed().means("When another text took its place."),
    };
    for (PropertySchema property : threeTexts())
        type.properties.append(property.merged(MergePolicy::Server));
    type.properties.append(referenceSet("recipients", "Contact")
                               .upTo(500)
                               .merged(MergePolicy::Server)
                               .means("Who was to get it."));
    return type;
}

TypeSchema templateType()
{
    TypeSchema type;
    type.name = QStringLiteral("Template");
    type.prefix = QStringLiteral("tpl");
    type.meaning = QStringLiteral("The text of an email before anybody has touched it.");
    type.ownWords = true;
    type.creators = type.updaters = type.destroyers = Role::Admin;
    type.properties = {
        text("name").must().upTo(300).findable().means("Name."),
        text("version").upTo(50).means("Version."),
        emailKind(),
        language(),
    };
    type.properties += threeTexts();
    type.properties += {
        text("sourceTitle").upTo(500).means("The public page that it was written from."),
        text("sourceUrl").upTo(2000).means("Its address."),
        day("comparedOn").means("When it was last compared with that page."),
        flag("withdrawn").findable().means("No longer to be sent."),
    };
    return type;
}

TypeSchema playbookType()
{
    TypeSchema type;
    type.name = QStringLiteral("Playbook");
    type.prefix = QStringLiteral("pbk");
    type.meaning =
        QStringLiteral("A sequence of steps with relative dates; choosing it on a CTA makes its checklist.");
    type.ownWords = true;
    type.creators = type.updaters = type.destroyers = Role::Admin;
    type.properties = {
        text("name").must().upTo(300).findable().means("Name."),
        text("shortName").upTo(200).means("For narrow columns."),
        textSet("aliases").upTo(50).means("Other names that it is known by."),
        pick("type", "cta_type").must().findable().means("The CTA type that it is offered for."),
        text("program").upTo(200).means("The program that it is drawn from."),
        text("description").lines().upTo(10'000).means("Description."),
        pick("deploymentType", "deployment_type")
            .means("The accounts that it is written for; empty for all."),
        text("version").upTo(50).means("Version."),
        recordList(
            "steps",
            {text("id").must().upTo(100).means("Stable within the playbook."),
             text("title").must().upTo(500).means("Title."),
             choice("kind", {QStringLiteral("email"), QStringLiteral("call"), QStringLiteral("to_do")},
                    "email")
                 .means("Kind of the task."),
             integer("dayOffset").between(0, 10'000).standard(0).means("Calendar days after the first date."),
             reference("emailTemplate", "Template").means("What its email is made from."),
             document("appliesTo", QJsonObject())
                 .upTo(20'000)
                 .means("Criteria over the filtering fields: `match` and `rules`."),
             text("restriction").upTo(200).means("The short words for a step that does not apply.")})
            .upTo(500)
            .means("The steps, in order."),
    };
    return type;
}

} // namespace waymark
