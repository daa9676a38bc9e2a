// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/LeavingCheck.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::LeavingCheck)
};

QString suppressionSentence(const QString &name, Suppression suppression)
{
    switch (suppression) {
    case Suppression::None:
        return {};
    case Suppression::OptedOut:
        return Words::tr("%1 has unsubscribed since. Leave them out, or take the email back.").arg(name);
    case Suppression::HardBounced:
        return Words::tr(
                   "The address of %1 has bounced since. Leave them out, or correct the address and send "
                   "again.")
            .arg(name);
    case Suppression::Inactive:
        return Words::tr("%1 is marked as inactive now. Leave them out, or take the email back.").arg(name);
    case Suppression::NoAddress:
        return Words::tr("%1 has no usable address any more. Leave them out, or take the email back.")
            .arg(name);
    case Suppression::NoConsent:
        return Words::
            tr("No consent of %1 is noted, and your organisation requires one now. Leave them out, or note "
               "it and let the email leave.")
                .arg(name);
    }
    return {};
}

QString recipientSentence(const LeavingRecipient &recipient, const LeavingFacts &facts)
{
    if (!recipient.contact)
        return Words::tr("%1 is no longer among your contacts. Leave them out, or take the email back.")
            .arg(recipient.name);
    const Suppression suppression = suppressionOf(*recipient.contact, facts.organisation);
    if (suppression != Suppression::None)
        return suppressionSentence(recipient.name, suppression);
    if (recipient.alreadySent && facts.kind == EmailKind::Program)
        return Words::tr("%1 already got this email. Leave them out, or take the email back.")
            .arg(recipient.name);
    return {};
}

/// What has changed about the step, its account and its template.
QStringList wholeEmailSentences(const LeavingFacts &facts)
{
    QStringList sentences;
    const Submission &submission = facts.submission;
    if (facts.senderIsGone)
        sentences << Words::tr(
                         "%1 is no user any more, and nothing leaves in their name. Take the email back.")
                         .arg(submission.senderName);
    if (!facts.task)
        sentences << Words::tr("The step that this email belongs to was deleted. Take the email back.");
    else if (facts.task->owner != submission.sender)
        sentences << Words::tr(
            "The step has another owner now, and only its owner may send it. Take the email back.");
    if (facts.accountTam != submission.accountTam && facts.accountTam != submission.sender)
        sentences << Words::tr(
            "The account has another Technical Account Manager now. Agree with them, then take "
            "the email back or let it leave.");
    if (facts.templateWithdrawn)
        sentences << Words::tr(
            "The template that this email was made from was withdrawn. Take the email back.");
    return sentences;
}

} // namespace

QList<ReviewReason> checkLeaving(const LeavingFacts &facts)
{
    QList<ReviewReason> reasons;
    for (const auto &sentence : wholeEmailSentences(facts))
        reasons.append({sentence, {}});
    for (const auto &recipient : facts.recipients) {
        const QString sentence = recipientSentence(recipient, facts);
        if (!sentence.isEmpty())
            reasons.append({sentence, recipient.id});
    }
    return reasons;
}

} // namespace waymark
