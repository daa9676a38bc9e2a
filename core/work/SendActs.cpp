// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/SendActs.h"

#include "core/domain/AlreadySent.h"
#include "core/domain/Contact.h"
#include "core/email/MessageHead.h"
#include "core/email/checks/Checks.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/SendingPauseRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/CtaStatusActs.h"
#include "core/work/TaskGuard.h"
#include "core/work/Workday.h"

namespace waymark::sendActs {

namespace {

Result<void> expectPreviewed(const EmailFacts &facts, int revision)
{
    if (facts.draft().revision != revision || !facts.draft().isPreviewed())
        return failure(ErrorKind::Conflict,
                       Sending::tr("This email was changed after its preview. Look at the preview again."));
    return {};
}

/// A value in the store may have changed since (a name corrected, a day gone by): nobody gets what nobody
/// saw.
Result<void> expectSameBytes(const PreparedEmail &email, const QByteArray &previewed)
{
    if (previewed.isEmpty() || previewed == email.fingerprint())
        return {};
    return failure(
        ErrorKind::Conflict,
        Sending::tr("What the recipients would get is no longer what the preview showed: a contact, "
                    "the account or the day has changed. Look at the preview again."));
}

/// Another device, or a colleague, was first.
Result<void> expectNotSent(Connection &connection, const Task &task, const QDateTime &now)
{
    const auto newest = SubmissionRepository::newestForTask(connection, task.id);
    WAYMARK_TRY(newest);
    if (!*newest || (!isLive((*newest)->state) && task.status != TaskStatus::Completed))
        return {};
    const auto workday = readWorkday(connection, now);
    WAYMARK_TRY(workday);
    return failure(ErrorKind::Conflict,
                   alreadySentWords((*newest)->senderName, workday->dayOf((*newest)->createdAt)));
}

/// What the team's server sends does not go there before sending is resumed. This device's outbox looks at
/// the pause itself.
Result<void> holdWhilePaused(Connection &connection, Submission &submission)
{
    const auto paused = SendingPauseRepository::isOn(connection);
    WAYMARK_TRY(paused);
    if (*paused && submission.byServer) {
        submission.pausedFrom = submission.state;
        submission.state = SubmissionState::Held;
    }
    return {};
}

} // namespace

Result<SendOutcome> send(WriteTransaction &transaction, const DraftId &draft, int revision,
                         const QByteArray &previewed)
{
    Connection &connection = transaction.connection();
    const auto facts = EmailFacts::read(connection, draft, transaction.actor(), transaction.now());
    WAYMARK_TRY(facts);
    WAYMARK_TRY(expectNotSent(connection, facts->task(), transaction.now()));
    WAYMARK_TRY(findOpen(connection, facts->task().id));
    WAYMARK_TRY(expectPreviewed(*facts, revision));
    const auto email = PreparedEmail::of(*facts);
    WAYMARK_TRY(email);
    SendOutcome outcome;
    outcome.findings = email->check();
    if (!Checks::maySend(outcome.findings))
        return outcome;
    WAYMARK_TRY(expectSameBytes(*email, previewed));
    Submission submission = submissionOf(*email);
    submission.createdAt = transaction.now();
    submission.leavesAt = transaction.now().addMSecs(undoWindow);
    WAYMARK_TRY(holdWhilePaused(connection, submission));
    WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
    for (const ContactId &recipient : facts->draft().recipients)
        WAYMARK_TRY(saveWithMessage(transaction, deliveryOf(*email, submission, recipient), *email,
                                    transaction.now()));
    WAYMARK_TRY(ctaStatus::begin(transaction, submission.cta));
    outcome.submission = submission;
    return outcome;
}

Submission submissionOf(const PreparedEmail &email)
{
    const EmailFacts &facts = email.facts();
    Submission submission;
    submission.id = SubmissionId::create();
    submission.draft = facts.draft().id;
    submission.draftRevision = facts.draft().revision;
    submission.task = facts.task().id;
    submission.cta = facts.cta().id;
    submission.account = facts.account().id;
    submission.emailTemplate = facts.draft().emailTemplate;
    submission.accountTam = facts.account().technicalAccountManager;
    submission.sender = facts.sender().id;
    submission.senderName = facts.sender().name;
    submission.senderEmail = facts.sender().email;
    submission.replyTo = email.replyTo().address;
    if (!facts.draft().recipients.isEmpty())
        submission.subject = email.render(facts.draft().recipients.first()).subject;
    submission.byServer = facts.team().isOn();
    submission.sample = facts.draft().sample;
    return submission;
}

Delivery deliveryOf(const PreparedEmail &email, const Submission &submission, const ContactId &contact)
{
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.submission = submission.id;
    delivery.contact = contact;
    delivery.name = displayName(email.facts().contacts().value(contact));
    delivery.address = email.to(contact).address;
    delivery.subject = email.render(contact).subject;
    delivery.messageId = newMessageId(delivery.id.toString(), submission.senderEmail);
    delivery.sample = submission.sample;
    return delivery;
}

Result<void> saveWithMessage(WriteTransaction &transaction, const Delivery &delivery,
                             const PreparedEmail &email, const QDateTime &date)
{
    const auto bytes = email.message(delivery.contact, delivery.messageId, date);
    WAYMARK_TRY(bytes);
    Delivery stamped = delivery;
    if (!stamped.changedAt.isValid())
        stamped.changedAt = date;
    WAYMARK_TRY(DeliveryRepository::save(transaction, stamped));
    return DeliveryRepository::saveMessage(transaction, delivery.id, *bytes);
}

} // namespace waymark::sendActs
