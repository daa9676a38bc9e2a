// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/types/Types.h"

namespace waymark {

// Written by the server's delivery worker alone. There is none yet, so nobody can write these.
TypeSchema submissionType()
{
    TypeSchema type;
    type.name = QStringLiteral("Submission");
    type.prefix = QStringLiteral("sub");
    type.meaning = QStringLiteral(
        "A draft on its way to its recipients. This version of the server does not send: nobody "
        "can create one, and the capability says `\"sending\": false`.");
    type.scope = ScopeRule::OfAccount;
    type.scopeProperty = QStringLiteral("account");
    type.properties = {
        reference("draft", "Draft").byServer().means("The draft."),
        integer("draftRevision").byServer().means("The revision that was previewed."),
        reference("task", "Task").byServer().means("Its task."),
        reference("cta", "Cta").byServer().means("Its CTA."),
        reference("account", "Account").byServer().means("Its account."),
        reference("emailTemplate", "Template").byServer().means("What it was made from."),
        reference("sender", "Identity").byServer().means("Who sent it."),
        text("subject").byServer().means("Of the first recipient, for lists."),
        choice("state",
               {QStringLiteral("leaving"), QStringLiteral("queued"), QStringLiteral("held"),
                QStringLiteral("sending"), QStringLiteral("needs_review"), QStringLiteral("done"),
                QStringLiteral("recalled")},
               "leaving")
            .byServer()
            .findable()
            .means("Where it is on its way."),
        instant("createdAt").byServer().means("When it was sent."),
        instant("leavesAt").byServer().means("The end of the undo window."),
        instant("doneAt").byServer().means("When no delivery was open any more."),
    };
    return type;
}

TypeSchema deliveryType()
{
    TypeSchema type;
    type.name = QStringLiteral("Delivery");
    type.prefix = QStringLiteral("dlv");
    type.meaning = QStringLiteral(
        "One recipient's way through the mail relay. Read-only; none as long as the server does "
        "not send.");
    type.scope = ScopeRule::OfAccount;
    type.scopeProperty = QStringLiteral("account");
    type.properties = {
        reference("submission", "Submission").byServer().means("The email."),
        reference("account", "Account").byServer().means("Its account."),
        reference("contact", "Contact").byServer().means("The recipient."),
        text("name").byServer().means("As in To."),
        text("address").byServer().means("Their address."),
        choice("state",
               {QStringLiteral("queued"), QStringLiteral("leased"), QStringLiteral("data_sent"),
                QStringLiteral("accepted"), QStringLiteral("deferred"), QStringLiteral("failed"),
                QStringLiteral("unknown"), QStringLiteral("bounced"), QStringLiteral("cancelled")},
               "queued")
            .byServer()
            .findable()
            .means("Where it is on its way."),
        text("messageId").byServer().means("Fixed before the first attempt."),
        integer("attempts").byServer().means("How often it was tried."),
        instant("changedAt").byServer().means("When the state changed."),
        text("outcome").byServer().means("A plain sentence."),
        text("serverReply").byServer().means("The mail server's own words."),
    };
    return type;
}

} // namespace waymark
