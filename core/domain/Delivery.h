// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QDateTime>
#include <QString>

namespace waymark {

/// One recipient's way through a transport (README.md, "States of a delivery").
enum class DeliveryState {
    Queued,
    Leased,    ///< A worker has it; nothing that matters has left yet.
    DataSent,  ///< The last byte was handed over; the answer is awaited.
    Accepted,  ///< The mail server (or the folder) took it.
    Deferred,  ///< Refused for now; `nextAttemptAt` says when it is tried again.
    Failed,    ///< Refused for good.
    Unknown,   ///< The connection died between the last byte and the answer: it may have arrived.
    Bounced,   ///< Accepted first, returned later.
    Cancelled, ///< Recalled before it left.
};

/// Whether something will still happen to it without a person.
bool isOpen(DeliveryState state);

/// Whether a person has to look at it: it failed, bounced, or may have arrived.
bool wentWrong(DeliveryState state);

/// One message to one recipient. The Message-ID and the composed bytes are fixed before the first attempt.
struct Delivery
{
    DeliveryId id;
    SubmissionId submission;
    ContactId contact;
    QString name;    ///< As in To.
    QString address; ///< Compared in its normalised form.
    QString subject;
    DeliveryState state = DeliveryState::Queued;
    QString messageId;
    int attempts = 0;
    QDateTime nextAttemptAt;
    QDateTime changedAt;
    QString outcome;      ///< A plain sentence: "The mail server says that this mailbox does not exist."
    QString serverReply;  ///< The server's own words; empty without any.
    bool written = false; ///< Accepted by a folder: nobody was mailed.
    bool sample = false;

    bool operator==(const Delivery &) const = default;
};

} // namespace waymark
