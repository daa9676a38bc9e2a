// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/types/Types.h"

namespace waymark {

namespace {

// One message; what the server makes a Delivery of.
PropertySchema recipients()
{
    return recordList(
               "recipients",
               {text("delivery").must().upTo(100).means("The uid that its Delivery gets."),
                reference("contact", "Contact").must().means("The recipient, of the draft's recipients."),
                text("name").upTo(300).means("Their name, as a person reads it."),
                text("address").must().upTo(320).means(
                    "Their address: the contact's, and the only one in To."),
                text("messageId").must().upTo(300).means("The message's Message-ID, in angle brackets."),
                text("blobId").must().upTo(100).means("The whole message, uploaded by the sender before."),
                text("unsubscribeHash")
                    .upTo(64)
                    .means(
                        "SHA-256, hexadecimal, of the token in the message's unsubscribe link; empty for a "
                        "personal email without one.")})
        .must()
        .fixed()
        .upTo(500)
        .means("The messages, one a recipient, as they were previewed.");
}

QList<PropertySchema> givenByTheSender()
{
    return {
        reference("draft", "Draft").fixed().ofSameAccount().means("The draft. Must be given."),
        integer("draftRevision")
            .must()
            .fixed()
            .between(1, 1'000'000'000)
            .means("The revision that was previewed: the draft's present one, else `conflict`."),
        reference("task", "Task").fixed().ofSameAccount().means("The draft's task."),
        reference("cta", "Cta").fixed().ofSameAccount().means("The draft's CTA."),
        reference("account", "Account").must().fixed().means("The draft's account."),
        reference("emailTemplate", "Template").fixed().means("What the draft was made from."),
        reference("sender", "Identity").must().fixed().means("Who sends it: the caller."),
        text("replyTo").fixed().upTo(320).means("As in the messages' Reply-To; empty without one."),
        text("subject").fixed().upTo(1000).means("Of the first recipient, for lists."),
        instant("createdAt").fixed().means("When Send was pressed; the server's time where it is left out."),
        textSet("resultsSeen")
            .fixed()
            .upTo(500)
            .means("Ids of the draft's earlier Submissions whose results its sender had when they pressed "
                   "Send."),
        recipients(),
    };
}

QList<PropertySchema> setByTheServer()
{
    return {
        reference("accountTam", "Identity")
            .byServer()
            .means("The account's manager when it was sent; another one at leaving asks for a review."),
        text("senderName").byServer().upTo(200).means("As in From."),
        text("senderEmail").byServer().upTo(320).means("As in From."),
        instant("doneAt").byServer().means("When no delivery was open any more."),
        recordList("reviewReasons",
                   {text("sentence").must().upTo(1000).means("What was found, in plain words."),
                    reference("contact", "Contact").means("Whom it is about; null for the whole email.")})
            .byServer()
            .upTo(600)
            .means("Why it is in `needs_review`."),
    };
}

} // namespace

// What is more to be kept than the table can say is in core/service/sending.
TypeSchema submissionType()
{
    TypeSchema type;
    type.name = QStringLiteral("Submission");
    type.prefix = QStringLiteral("sub");
    type.meaning = QStringLiteral("A draft on its way to its recipients; see *Sending*.");
    type.scope = ScopeRule::OfAccount;
    type.scopeProperty = QStringLiteral("account");
    type.creators = everybody;
    type.updaters = everybody;
    type.properties = givenByTheSender();
    type.properties += {
        choice("state",
               {QStringLiteral("leaving"), QStringLiteral("queued"), QStringLiteral("held"),
                QStringLiteral("sending"), QStringLiteral("needs_review"), QStringLiteral("done"),
                QStringLiteral("recalled")},
               "leaving")
            .findable()
            .merged(MergePolicy::Server)
            .means("Where it is on its way. A client writes `held`, `queued` (let it go on) and `recalled`."),
        instant("leavesAt")
            .merged(MergePolicy::Server)
            .means("The end of the undo window, at most 15 minutes from now; the server never sends before. "
                   "A client moves it while the state is `leaving`."),
    };
    type.properties += setByTheServer();
    return type;
}

TypeSchema deliveryType()
{
    TypeSchema type;
    type.name = QStringLiteral("Delivery");
    type.prefix = QStringLiteral("dlv");
    type.meaning = QStringLiteral("One recipient's way through the mail relay, made by the server from a "
                                  "Submission; see *Sending*.");
    type.scope = ScopeRule::OfAccount;
    type.scopeProperty = QStringLiteral("account");
    type.updaters = everybody;
    type.properties = {
        reference("submission", "Submission").byServer().means("The email."),
        reference("account", "Account").byServer().means("Its account."),
        reference("contact", "Contact").byServer().means("The recipient."),
        text("name").byServer().means("Their name."),
        text("address").byServer().findable().means("Their address."),
        text("subject").byServer().means("Of the message to them."),
        choice("state",
               {QStringLiteral("queued"), QStringLiteral("leased"), QStringLiteral("data_sent"),
                QStringLiteral("accepted"), QStringLiteral("deferred"), QStringLiteral("failed"),
                QStringLiteral("unknown"), QStringLiteral("bounced"), QStringLiteral("cancelled")},
               "queued")
            .findable()
            .merged(MergePolicy::Server)
            .means(
                "Where it is on its way. A client writes `cancelled` (leave out), `accepted` (it arrived), "
                "`queued` (send again) and `bounced` (it came back)."),
        record("replacement",
               {text("address").must().upTo(320).means("The contact's address by now."),
                text("messageId").must().upTo(300).means("The new message's Message-ID."),
                text("blobId").must().upTo(100).means("The new message, uploaded by the sender before."),
                text("unsubscribeHash").upTo(64).means("As in `Submission/recipients`.")})
            .merged(MergePolicy::Server)
            .means("Written with the state `queued` from `failed` or `bounced`, by the sender: a message of "
                   "its own to a corrected address takes the old one's place. Null for every reader."),
        text("messageId").byServer().findable().means("Fixed before the first attempt."),
        text("blobId").byServer().findable().means("The message, for everybody who sees the Delivery."),
        integer("attempts").byServer().means("How often it was tried."),
        instant("nextAttemptAt").byServer().means("When a deferred one is tried again."),
        instant("changedAt").byServer().means("When the state changed."),
        text("outcome").byServer().means("A plain sentence."),
        text("serverReply").lines().byServer().upTo(20'000).means("The mail server's own words."),
        flag("written").byServer().means("Accepted by a folder of the server's: nobody was mailed."),
    };
    return type;
}

} // namespace waymark
