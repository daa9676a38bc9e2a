// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/types/Types.h"

#include <QJsonObject>

namespace waymark {

TypeSchema ctaType()
{
    TypeSchema type;
    type.name = QStringLiteral("Cta");
    type.prefix = QStringLiteral("cta");
    type.meaning = QStringLiteral("A call to action on an account.");
    type.scope = ScopeRule::OfAccount;
    type.scopeProperty = QStringLiteral("account");
    type.creators = everybody;
    type.updaters = everybody;
    type.destroyers = everybody;
    type.properties = {
        reference("account", "Account").must().fixed().means("The account that it is about."),
        text("name").must().upTo(300).findable().means("Name."),
        pick("type", "cta_type").must().findable().means("Type; `digital_journey` has email checklists."),
        pick("reason", "cta_reason").means("Reason."),
        choice("priority", {QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")},
               "medium")
            .findable()
            .means("Priority."),
        pick("status", "cta_status")
            .standard(QStringLiteral("new"))
            .findable()
            .merged(MergePolicy::Completion)
            .means("Status."),
        flag("closed")
            .findable()
            .merged(MergePolicy::Completion)
            .means("The status' open or closed, beside it for queries."),
        reference("owner", "Identity").means("Who works it."),
        day("dueDate").findable().means("Never before any of its tasks'."),
        day("originalDueDate").means("The due date that it was made with."),
        text("comments").lines().upTo(50'000).means("Comments."),
        reference("playbook", "Playbook").means("Its playbook."),
        referenceSet("contacts", "Contact").upTo(500).means("Associated contacts: the default recipients."),
        recordList("omitted", {text("stepId").must().upTo(100).means("The step."),
                               text("title").upTo(500).means("Its title."),
                               integer("position").between(0, 10'000).means("Its place."),
                               text("reason").upTo(500).means("Why it was not made.")})
            .upTo(500)
            .means("Steps of the playbook that were not created."),
        record("snooze", {day("until").must().means("Hidden to the end of this day."),
                          pick("reason", "snooze_reason").means("Why.")})
            .means("Hides an open CTA from the cockpit."),
        flag("skipWeekends", true).means("Due dates skip weekends."),
        flag("remind", true).means("Remind at 09:00 of each task's day."),
        instant("createdAt").fixed().means("When it was made."),
        instant("closedAt").merged(MergePolicy::Completion).means("When it was closed."),
    };
    return type;
}

TypeSchema taskType()
{
    TypeSchema type;
    type.name = QStringLiteral("Task");
    type.prefix = QStringLiteral("tsk");
    type.meaning = QStringLiteral("One row of a CTA's checklist.");
    type.scope = ScopeRule::OfAccount;
    type.scopeProperty = QStringLiteral("account");
    type.creators = everybody;
    type.updaters = everybody;
    type.destroyers = everybody;
    type.properties = {
        reference("cta", "Cta").must().fixed().ofSameAccount().means("The CTA that it belongs to."),
        reference("account", "Account").must().fixed().means("Its CTA's account."),
        text("title").must().upTo(500).means("Title."),
        choice("kind", {QStringLiteral("email"), QStringLiteral("call"), QStringLiteral("to_do")}, "email")
            .fixed()
            .means("Kind."),
        reference("owner", "Identity").means("Who does it; only the owner of an email task may send it."),
        integer("position").between(0, 100'000).findable().means("Order in the checklist."),
        day("dueDate").findable().means("Due date."),
        timeOfDay("dueTime").means("Null for any time."),
        choice("status",
               {QStringLiteral("not_started"), QStringLiteral("in_progress"), QStringLiteral("completed"),
                QStringLiteral("skipped")},
               "not_started")
            .findable()
            .merged(MergePolicy::Completion)
            .means("Status."),
        text("skipReason").upTo(1000).means("Why it was skipped."),
        text("stepId").fixed().upTo(100).means("The playbook's step that it came from."),
        reference("emailTemplate", "Template").means("What its email is made from."),
        flag("dateSetByHand").means("Moving the first date leaves it alone."),
        day("remindedOn").merged(MergePolicy::Server).means("The day its reminder was shown."),
        instant("completedAt").merged(MergePolicy::Completion).means("When it was completed."),
    };
    return type;
}

TypeSchema activityType()
{
    TypeSchema type;
    type.name = QStringLiteral("Activity");
    type.prefix = QStringLiteral("act");
    type.meaning = QStringLiteral("One entry of an account's timeline.");
    type.scope = ScopeRule::OfAccount;
    type.scopeProperty = QStringLiteral("account");
    type.creators = everybody;
    type.updaters = everybody;
    type.destroyers = everybody;
    type.properties = {
        reference("account", "Account").must().fixed().means("The account."),
        instant("at").must().findable().means("When it happened."),
        choice("kind",
               {QStringLiteral("email"), QStringLiteral("call"), QStringLiteral("meeting"),
                QStringLiteral("note"), QStringLiteral("cta"), QStringLiteral("task"),
                QStringLiteral("field"), QStringLiteral("contact"), QStringLiteral("suppression")},
               "note")
            .fixed()
            .findable()
            .means("What it is about."),
        text("title").upTo(500).means("Title."),
        text("detail").lines().upTo(50'000).means("Detail."),
        reference("actor", "Identity").fixed().means("Who did it."),
        reference("cta", "Cta").fixed().ofSameAccount().means("The CTA."),
        reference("task", "Task").fixed().ofSameAccount().means("The task."),
        reference("submission", "Submission").fixed().ofSameAccount().means("The email that was sent."),
        referenceSet("contacts", "Contact").upTo(500).means("Who it was about."),
    };
    return type;
}

} // namespace waymark
