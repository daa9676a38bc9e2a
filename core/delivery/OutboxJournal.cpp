// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/OutboxJournal.h"

#include "core/base/IfThere.h"
#include "core/base/IsolatedText.h"
#include "core/base/Logging.h"
#include "core/delivery/AfterRestore.h"
#include "core/delivery/DeliveryOutcome.h"
#include "core/delivery/OutboxPause.h"
#include "core/delivery/Settlement.h"
#include "core/store/ArchiveCopyRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/SendingPauseRepository.h"
#include "core/store/Store.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

namespace {

using Kind = TransportOutcome::Kind;

bool isWithTransport(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Leased || delivery.state == DeliveryState::DataSent;
}

/// Whether an error would meet every other submission, too.
bool isAboutTheWorkspace(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Io:
    case ErrorKind::Full:
    case ErrorKind::Busy:
    case ErrorKind::Damaged:
    case ErrorKind::Cancelled:
        return true;
    default:
        return false;
    }
}

} // namespace

OutboxJournal::OutboxJournal(Store &store, LeavingReview review) : m_store(store), m_review(std::move(review))
{
}

Result<void> OutboxJournal::recover()
{
    return m_store.writeAndWait<void>([this](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(AfterRestore::settle(transaction, m_store.path()));
        auto leaving = SubmissionRepository::inState(transaction.connection(), SubmissionState::Leaving);
        WAYMARK_TRY(leaving);
        for (Submission &submission : *leaving) {
            submission.state = SubmissionState::Held;
            WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
        }
        for (const auto state : {DeliveryState::Leased, DeliveryState::DataSent}) {
            const auto deliveries = DeliveryRepository::inState(transaction.connection(), state);
            WAYMARK_TRY(deliveries);
            for (const Delivery &delivery : *deliveries)
                WAYMARK_TRY(recoverDelivery(transaction, delivery));
        }
        return {};
    });
}

Result<void> OutboxJournal::recoverDelivery(WriteTransaction &transaction, const Delivery &delivery)
{
    WAYMARK_TRY(
        apply(transaction, delivery, outcomeOfInterruption(delivery.state == DeliveryState::DataSent)));
    return Settlement::settle(transaction, delivery.submission);
}

Result<void> OutboxJournal::leaveDue()
{
    const auto leaving = SubmissionRepository::inState(m_store.reader(), SubmissionState::Leaving);
    WAYMARK_TRY(leaving);
    const QDateTime now = m_store.clock().now();
    for (const Submission &submission : *leaving) {
        if (submission.leavesAt > now)
            continue;
        WAYMARK_TRY(m_store.writeAndWait<void>(
            [this, id = submission.id](WriteTransaction &transaction) { return leave(transaction, id); }));
    }
    return {};
}

Result<void> OutboxJournal::leave(WriteTransaction &transaction, const SubmissionId &id) const
{
    const auto found = ifThere(SubmissionRepository::find(transaction.connection(), id));
    const auto paused = SendingPauseRepository::isOn(transaction.connection());
    WAYMARK_TRY(found);
    WAYMARK_TRY(paused);
    // It may have been removed or taken back, or its window changed, since it was read.
    if (!*found || (*found)->state != SubmissionState::Leaving || (*found)->leavesAt > transaction.now())
        return {};
    Submission submission = **found;
    if (*paused) {
        submission.state = SubmissionState::Queued; // Its window is over.
        return OutboxPause::hold(transaction, submission);
    }
    const auto mayLeave = reviewed(transaction, submission);
    WAYMARK_TRY(mayLeave);
    if (!*mayLeave)
        return {};
    submission.state = SubmissionState::Queued;
    return SubmissionRepository::save(transaction, submission);
}

/// Whether it may leave; if not, it is saved as needing a review, with the reasons. What cannot be reviewed
/// because of its own rows must not hold up all others.
Result<bool> OutboxJournal::reviewed(WriteTransaction &transaction, Submission &submission) const
{
    Result<QList<ReviewReason>> reasons = m_review(transaction.connection(), submission);
    if (!reasons && !isAboutTheWorkspace(reasons.error()))
        reasons = QList<ReviewReason>{{reasons.error().sentence, {}}};
    WAYMARK_TRY(reasons);
    if (reasons->isEmpty()) {
        submission.reviewReasons.clear();
        return true;
    }
    submission.state = SubmissionState::NeedsReview;
    submission.reviewReasons = *reasons;
    WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
    return false;
}

Result<void> OutboxJournal::settleFinished()
{
    const auto finished = SubmissionRepository::withoutOpenDeliveries(m_store.reader());
    WAYMARK_TRY(finished);
    for (const Submission &submission : *finished)
        WAYMARK_TRY(m_store.writeAndWait<void>([id = submission.id](WriteTransaction &transaction) {
            return Settlement::settle(transaction, id);
        }));
    return {};
}

Result<std::optional<Delivery>> OutboxJournal::nextDue() const
{
    const auto due = DeliveryRepository::due(m_store.reader(), m_store.clock().now(), 1);
    WAYMARK_TRY(due);
    return due->isEmpty() ? std::nullopt : std::optional(due->first());
}

Result<int> OutboxJournal::countDue(int limit) const
{
    const auto due = DeliveryRepository::due(m_store.reader(), m_store.clock().now(), limit);
    WAYMARK_TRY(due);
    return static_cast<int>(due->size());
}

Result<QDateTime> OutboxJournal::nextInstant() const
{
    const QDateTime now = m_store.clock().now();
    const auto leaving = SubmissionRepository::inState(m_store.reader(), SubmissionState::Leaving);
    const auto attempt = DeliveryRepository::nextAttempt(m_store.reader());
    WAYMARK_TRY(leaving);
    WAYMARK_TRY(attempt);
    QDateTime next = *attempt > now ? *attempt : QDateTime();
    for (const Submission &submission : *leaving) {
        if (submission.leavesAt > now && (next.isNull() || submission.leavesAt < next))
            next = submission.leavesAt;
    }
    return next;
}

Result<std::optional<LeasedDelivery>> OutboxJournal::lease(const DeliveryId &id)
{
    return m_store.writeAndWait<Leased>([this, id](WriteTransaction &transaction) -> Result<Leased> {
        const auto delivery = ifThere(DeliveryRepository::find(transaction.connection(), id));
        WAYMARK_TRY(delivery);
        // It may have been removed since it was read.
        if (!*delivery)
            return Leased();
        auto submission = SubmissionRepository::find(transaction.connection(), (*delivery)->submission);
        WAYMARK_TRY(submission);
        const bool queued =
            (*delivery)->state == DeliveryState::Queued || (*delivery)->state == DeliveryState::Deferred;
        const bool going =
            submission->state == SubmissionState::Queued || submission->state == SubmissionState::Sending;
        if (!queued || !going)
            return Leased();
        const auto mayLeave = reviewed(transaction, *submission);
        WAYMARK_TRY(mayLeave);
        return *mayLeave ? take(transaction, std::move(*submission), **delivery) : Leased();
    });
}

Result<OutboxJournal::Leased> OutboxJournal::take(WriteTransaction &transaction, Submission submission,
                                                  const Delivery &delivery)
{
    const auto bytes = ifThere(DeliveryRepository::message(transaction.connection(), delivery.id));
    WAYMARK_TRY(bytes);
    if (!*bytes) {
        submission.state = SubmissionState::NeedsReview;
        submission.reviewReasons = {
            {tr("The message to %1 is missing. Take the email back and send it again.")
                 .arg(inSentence(delivery.name)),
             delivery.contact}};
        WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
        return Leased();
    }
    const auto leased = DeliveryRepository::lease(transaction, delivery.id);
    WAYMARK_TRY(leased);
    submission.state = SubmissionState::Sending;
    WAYMARK_TRY(SubmissionRepository::save(transaction, submission));
    return Leased({submission, *leased, {submission.senderEmail, leased->address, leased->subject, **bytes}});
}

Result<void> OutboxJournal::recordDataSent(const DeliveryId &id)
{
    return m_store.writeAndWait<void>([id](WriteTransaction &transaction) -> Result<void> {
        auto delivery = DeliveryRepository::find(transaction.connection(), id);
        WAYMARK_TRY(delivery);
        if (delivery->state != DeliveryState::Leased)
            return failure(ErrorKind::Conflict, tr("This message is already being sent."));
        delivery->state = DeliveryState::DataSent;
        delivery->changedAt = transaction.now();
        return DeliveryRepository::save(transaction, *delivery);
    });
}

Result<void> OutboxJournal::record(const DeliveryId &id, const TransportOutcome &outcome, Way way)
{
    return m_store.writeAndWait<void>([=](WriteTransaction &transaction) -> Result<void> {
        const auto found = ifThere(DeliveryRepository::find(transaction.connection(), id));
        WAYMARK_TRY(found);
        if (!*found || !isWithTransport(**found)) {
            qCWarning(logDelivery) << "The outcome of" << id.toString()
                                   << "came for a delivery that was not out";
            return {};
        }
        Delivery delivery = **found;
        const bool accepted = outcome.kind == Kind::Accepted;
        delivery.written = accepted && way == Way::Folder;
        WAYMARK_TRY(apply(transaction, delivery, outcome));
        // What lands in a folder is its own archive.
        if (accepted && way == Way::Smtp)
            WAYMARK_TRY(ArchiveCopyRepository::add(transaction, id));
        return Settlement::settle(transaction, delivery.submission);
    });
}

Result<void> OutboxJournal::apply(WriteTransaction &transaction, Delivery delivery,
                                  const TransportOutcome &outcome)
{
    applyOutcome(delivery, outcome, transaction.now());
    return DeliveryRepository::save(transaction, delivery);
}

} // namespace waymark
