// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Submission.h"
#include "core/email/checks/Finding.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>
#include <QList>
#include <QSet>

#include <optional>

namespace waymark {

/// What pressing Send came to: a submission in its undo window, or the findings that forbid it.
struct SendOutcome
{
    std::optional<Submission> submission; ///< Absent when it was refused.
    QList<Finding> findings;              ///< Of the checks as they were at that moment.
};

/// Acts on emails on their way out. An act here only says, in the store, what is to become of an email:
/// core/delivery takes over from the rows, checks again at the moment of leaving, hands the stored bytes
/// over, and settles task and timeline. Pausing the whole outbox is core/delivery's.
class Sending
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Sending)
public:
    explicit Sending(const WorkContext &context);

    /// Sends the draft at the revision that was previewed. The checks run again first; an error among them
    /// refuses and changes nothing. Else a submission with one delivery a recipient is made, their messages
    /// composed and stored, the Message-IDs fixed; it leaves after the undo window. Fails with Conflict when
    /// the revision is not the stored and previewed one, the email is already on its way, or its bytes would
    /// no longer be those of `previewed` (PreparedEmail::fingerprint() of what the preview showed; empty: not
    /// compared).
    QFuture<Result<SendOutcome>> send(const DraftId &draft, int revision, const QByteArray &previewed = {});

    /// Takes back what has not begun to leave (in its undo window, queued, held or to be reviewed): its
    /// deliveries are cancelled and the draft is a draft again. Fails with Conflict once it is too late.
    QFuture<Result<void>> recall(const SubmissionId &submission);

    /// Ends the undo window at once.
    QFuture<Result<void>> sendNow(const SubmissionId &submission);

    /// Pauses this one; what is being handed over this moment is finished first.
    QFuture<Result<void>> hold(const SubmissionId &submission);
    /// Goes on after hold(), a restart or a review. It is checked again as it leaves; releasing after a
    /// review accepts that the account has another TAM now, and nothing else.
    QFuture<Result<void>> release(const SubmissionId &submission);

    /// Takes recipients out of a held or to be reviewed submission, and lets it go on for the rest.
    QFuture<Result<void>> leaveOut(const SubmissionId &submission, const QSet<ContactId> &contacts);

    /// An unknown delivery did arrive, as the recipient or the server's log says.
    QFuture<Result<void>> itArrived(const DeliveryId &delivery);
    /// Tries an unknown, deferred or failed delivery again: the same bytes, the same Message-ID. Refused,
    /// like correctAddress(), when its step was skipped meanwhile.
    QFuture<Result<void>> sendAgain(const DeliveryId &delivery);

    /// Corrects the contact's address and sends a refused or bounced delivery again, to the new one only: a
    /// message of its own takes the old one's place.
    QFuture<Result<void>> correctAddress(const DeliveryId &delivery, const QString &address);
    /// Marks a refused or accepted delivery as bounced, and its contact's address as Contacts::markBounced()
    /// does.
    QFuture<Result<void>> markBounced(const DeliveryId &delivery);

private:
    WorkContext m_context;
};

} // namespace waymark
