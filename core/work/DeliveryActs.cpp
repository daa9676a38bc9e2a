// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/DeliveryActs.h"

#include "core/base/IfThere.h"
#include "core/base/IsolatedText.h"
#include "core/domain/Contact.h"
#include "core/domain/Delivery.h"
#include "core/domain/TaskRules.h"
#include "core/store/ArchiveCopyRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/HardBounce.h"
#include "core/work/InState.h"
#include "core/work/OutboxActs.h"
#include "core/work/SendActs.h"

#include <QList>

namespace waymark::deliveryActs {

namespace {

using State = DeliveryState;

/// The delivery, if it is in one of `states`.
Result<Delivery> findIn(Connection &connection, const DeliveryId &id, const QList<State> &states)
{
    return inState(DeliveryRepository::find(connection, id), states, [](const Delivery &delivery) {
        return Sending::tr("What happened to the email to %1 has changed meanwhile. Look at it again.")
            .arg(inSentence(delivery.name));
    });
}

/// Whether the step that the delivery belongs to still wants it; a step that was deleted forbids nothing
/// here.
Result<void> expectWanted(Connection &connection, const Delivery &delivery)
{
    const auto submission = SubmissionRepository::find(connection, delivery.submission);
    WAYMARK_TRY(submission);
    const auto task = ifThere(TaskRepository::find(connection, submission->task));
    WAYMARK_TRY(task);
    return *task ? maySendAgain(**task) : Result<void>();
}

/// Hands the submission to the outbox once more: it sends what is open, and settles what is not. The team's
/// server does both by itself.
Result<void> wakeSubmission(WriteTransaction &transaction, const SubmissionId &id)
{
    auto submission = SubmissionRepository::find(transaction.connection(), id);
    WAYMARK_TRY(submission);
    if (submission->byServer)
        return {};
    const bool stopped =
        submission->state == SubmissionState::Held || submission->state == SubmissionState::NeedsReview;
    if (stopped || submission->state == SubmissionState::Sending)
        return {};
    submission->state = SubmissionState::Queued;
    submission->doneAt = {};
    return SubmissionRepository::save(transaction, *submission);
}

Result<void> expectSameDraft(Connection &connection, const Submission &submission)
{
    const auto draft = DraftRepository::find(connection, submission.draft);
    WAYMARK_TRY(draft);
    if (draft->revision != submission.draftRevision)
        return failure(ErrorKind::Conflict,
                       Sending::tr("The email was edited after it had left. Send the edited one instead."));
    return {};
}

/// Gives the contact the new address; what bounces told about the old one is over.
Result<void> moveContact(WriteTransaction &transaction, const ContactId &id, const QString &address)
{
    auto contact = ContactRepository::find(transaction.connection(), id);
    WAYMARK_TRY(contact);
    contact->email = address;
    contact->bounce = BounceState::None;
    contact->bouncedAt = {};
    contact->bounceDetail.clear();
    const auto organisation = OrganisationRepository::get(transaction.connection());
    WAYMARK_TRY(organisation);
    if (suppressionOf(*contact, *organisation) != Suppression::None)
        return failure(
            ErrorKind::Invalid,
            Sending::tr("%1 cannot get emails: they unsubscribed, are inactive or have not agreed to it.")
                .arg(inSentence(displayName(*contact))));
    return ContactRepository::save(transaction, *contact);
}

} // namespace

Result<void> itArrived(WriteTransaction &transaction, const DeliveryId &id)
{
    auto delivery = findIn(transaction.connection(), id, {State::Unknown});
    WAYMARK_TRY(delivery);
    delivery->state = State::Accepted;
    delivery->changedAt = transaction.now();
    delivery->outcome = Sending::tr("You noted that it arrived.");
    WAYMARK_TRY(DeliveryRepository::save(transaction, *delivery));
    const auto submission = SubmissionRepository::find(transaction.connection(), delivery->submission);
    WAYMARK_TRY(submission);
    if (!submission->byServer)
        WAYMARK_TRY(ArchiveCopyRepository::add(transaction, id));
    return wakeSubmission(transaction, delivery->submission);
}

Result<void> sendAgain(WriteTransaction &transaction, const DeliveryId &id)
{
    auto delivery = findIn(transaction.connection(), id, {State::Unknown, State::Deferred, State::Failed});
    WAYMARK_TRY(delivery);
    WAYMARK_TRY(expectWanted(transaction.connection(), *delivery));
    const auto submission = SubmissionRepository::find(transaction.connection(), delivery->submission);
    WAYMARK_TRY(submission);
    WAYMARK_TRY(outboxActs::expectMayLeave(transaction.connection(), *submission));
    delivery->state = State::Queued;
    delivery->nextAttemptAt = {};
    delivery->changedAt = transaction.now();
    WAYMARK_TRY(DeliveryRepository::save(transaction, *delivery));
    return wakeSubmission(transaction, delivery->submission);
}

Result<void> correctAddress(WriteTransaction &transaction, const DeliveryId &id, const QString &typed)
{
    Connection &connection = transaction.connection();
    auto delivery = findIn(connection, id, {State::Failed, State::Bounced});
    WAYMARK_TRY(delivery);
    WAYMARK_TRY(expectWanted(connection, *delivery));
    const QString address = typed.trimmed();
    if (!isEmailAddress(address))
        return failure(ErrorKind::Invalid, Sending::tr("“%1” is no email address.").arg(address));
    if (normalisedEmail(address) == normalisedEmail(delivery->address))
        return failure(ErrorKind::Invalid,
                       Sending::tr("This is the address that was refused. Type another one."));
    const auto submission = SubmissionRepository::find(connection, delivery->submission);
    WAYMARK_TRY(submission);
    WAYMARK_TRY(outboxActs::expectMayLeave(connection, *submission));
    if (submission->byServer && submission->sender != transaction.actor())
        return failure(
            ErrorKind::Denied,
            Sending::tr("%1 sent this email, and alone can send it to another address. Correct the "
                        "address at the contact, and ask them.")
                .arg(inSentence(submission->senderName)));
    WAYMARK_TRY(expectSameDraft(connection, *submission));
    WAYMARK_TRY(moveContact(transaction, delivery->contact, address));
    auto facts = EmailFacts::read(connection, submission->draft, transaction.actor(), transaction.now());
    WAYMARK_TRY(facts);
    facts->setCorrects();
    const auto email = PreparedEmail::of(*facts);
    WAYMARK_TRY(email);
    // The row stays, its message is another: so it gets a Message-ID of its own too.
    Delivery again = sendActs::deliveryOf(*email, *submission, delivery->contact);
    again.id = delivery->id;
    again.attempts = 0;
    const auto bytes = email->message(again.contact, again.messageId, transaction.now());
    WAYMARK_TRY(bytes);
    WAYMARK_TRY(DeliveryRepository::saveMessage(transaction, again.id, *bytes));
    again.changedAt = transaction.now();
    WAYMARK_TRY(DeliveryRepository::save(transaction, again));
    return wakeSubmission(transaction, submission->id);
}

Result<void> markBounced(WriteTransaction &transaction, const DeliveryId &id)
{
    auto delivery = findIn(transaction.connection(), id, {State::Failed, State::Accepted});
    WAYMARK_TRY(delivery);
    delivery->state = State::Bounced;
    delivery->changedAt = transaction.now();
    delivery->outcome = Sending::tr("You noted that it bounced.");
    WAYMARK_TRY(DeliveryRepository::save(transaction, *delivery));
    const auto contact = ifThere(ContactRepository::find(transaction.connection(), delivery->contact));
    WAYMARK_TRY(contact);
    // The contact may have another address by now, which this says nothing about.
    if (*contact && normalisedEmail((*contact)->email) == normalisedEmail(delivery->address))
        WAYMARK_TRY(markHardBounce(transaction, delivery->contact, delivery->serverReply));
    return wakeSubmission(transaction, delivery->submission);
}

} // namespace waymark::deliveryActs
