// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/delivery/LeasedDelivery.h"
#include "core/delivery/LeavingReview.h"
#include "core/delivery/TransportOutcome.h"
#include "core/domain/MailAccount.h"

#include <QCoreApplication>
#include <QDateTime>

#include <optional>

namespace waymark {

class Store;
class WriteTransaction;

/// Every step of an email's way out, as one transaction each that is on the disk when the function returns
/// (core/domain/README.md, "States of a delivery"). Used from one worker thread.
class OutboxJournal
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OutboxJournal)
public:
    using Way = MailAccount::Transport;

    OutboxJournal(Store &store, LeavingReview review);

    /// What a stop in the middle left behind: an undo window becomes Held, a lease is given back, and
    /// whatever was past its last byte is Unknown; and what a restored backup brought back (AfterRestore).
    /// Once, before anything else.
    Result<void> recover();

    /// Submissions whose undo window is over: Queued, NeedsReview, or Held while paused.
    Result<void> leaveDue();

    /// Submissions that wait although none of their deliveries is open any more: a person left out the last
    /// ones, or said that they arrived or bounced. Needs no connection, so neither being offline nor a pause
    /// puts it off.
    Result<void> settleFinished();

    /// The delivery to try next, if any is due.
    Result<std::optional<Delivery>> nextDue() const;
    /// How many are due, counted up to `limit`.
    Result<int> countDue(int limit) const;
    /// The next instant at which something is due without anybody's doing, after now; null for none.
    Result<QDateTime> nextInstant() const;

    /// Reviews the submission again and takes the delivery. Nothing when it may not leave (the submission
    /// then needs a review), is no longer to be sent, or has been removed.
    Result<std::optional<LeasedDelivery>> lease(const DeliveryId &id);

    /// The last byte is about to leave. Fails with NotFound where the delivery has been removed.
    Result<void> recordDataSent(const DeliveryId &id);

    /// How the attempt by this way ended; with what follows for the submission, its task, CTA and timeline.
    /// What a mail server accepted also goes on the list of copies for the archive address, if there is one.
    /// Does nothing where the delivery has been removed meanwhile.
    Result<void> record(const DeliveryId &id, const TransportOutcome &outcome, Way way);

private:
    using Leased = std::optional<LeasedDelivery>;

    Result<void> leave(WriteTransaction &transaction, const SubmissionId &id) const;
    Result<bool> reviewed(WriteTransaction &transaction, Submission &submission) const;
    static Result<Leased> take(WriteTransaction &transaction, Submission submission,
                               const Delivery &delivery);
    static Result<void> apply(WriteTransaction &transaction, Delivery delivery,
                              const TransportOutcome &outcome);
    static Result<void> recoverDelivery(WriteTransaction &transaction, const Delivery &delivery);

    Store &m_store;
    LeavingReview m_review;
};

} // namespace waymark
