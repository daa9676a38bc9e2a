// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// Where an email is on its way out (README.md, "States of an email").
enum class SubmissionState {
    Leaving,     ///< In its undo window.
    Queued,      ///< Waits for its turn or for a connection.
    Held,        ///< Paused, or a restart found it in its undo window; leaves only when told to.
    Sending,     ///< At least one delivery has been leased.
    NeedsReview, ///< The re-check at leaving found something; `reviewReasons` say what.
    Done,        ///< No delivery is open any more.
    Recalled,    ///< Undone in time; the draft is a draft again.
};

/// How long an email is in Leaving, in milliseconds.
inline constexpr int undoWindow = 10'000;

/// The states between Send and the end, in which an email is still on its way.
const QList<SubmissionState> &liveStates();
/// Whether an email in this state is still on its way: its draft cannot leave a second time, and what it
/// needs cannot be taken away (README.md, "States of an email").
bool isLive(SubmissionState state);

/// One thing that keeps an email from leaving.
struct ReviewReason
{
    QString sentence;
    ContactId contact; ///< The recipient that it is about; empty when it is about the whole email.

    bool operator==(const ReviewReason &) const = default;
};

/// A draft on its way to its recipients, fixed at the revision that was previewed.
struct Submission
{
    SubmissionId id;
    DraftId draft;
    int draftRevision = 0;
    TaskId task;
    CtaId cta;
    AccountId account;
    TemplateId emailTemplate;
    UserId accountTam; ///< The account's TAM when it was sent; another one at leaving asks for a review.
    UserId sender;
    QString senderName; ///< As in From.
    QString senderEmail;
    QString replyTo;
    QString subject; ///< Of the first recipient, for lists.
    SubmissionState state = SubmissionState::Leaving;
    /// Held by the pause, which found it in this state; none where a person or a restart holds it.
    std::optional<SubmissionState> pausedFrom;
    QDateTime createdAt;
    QDateTime leavesAt; ///< UTC; the end of the undo window.
    QDateTime doneAt;
    QList<ReviewReason> reviewReasons;
    bool byServer = false; ///< The team's server sends it; the outbox of this device leaves it alone.
    bool sample = false;

    bool operator==(const Submission &) const = default;
};

} // namespace waymark
