// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"
#include "core/domain/Ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// One row a recipient of a submission, and the composed bytes of each message.
class DeliveryRepository
{
public:
    static Result<Delivery> find(Connection &connection, const DeliveryId &id);
    /// In the order of the recipients.
    static Result<QList<Delivery>> forSubmission(Connection &connection, const SubmissionId &submission);
    /// Of this device's outbox: what the team's server sends is not in it, nor in what follows.
    static Result<QList<Delivery>> inState(Connection &connection, DeliveryState state);
    /// Queued ones, and deferred ones whose time has come, of submissions that this device sends and
    /// that are Queued or Sending; the longest waiting first.
    static Result<QList<Delivery>> due(Connection &connection, const QDateTime &at, int limit);
    /// When the next deferred one is due; null without any.
    static Result<QDateTime> nextAttempt(Connection &connection);
    /// The delivery in `state` (Accepted: they got it; Unknown: they may have) of the same template to this
    /// contact, or to the same address, in another submission; the earliest.
    static Result<std::optional<Delivery>> earlier(Connection &connection, DeliveryState state,
                                                   const TemplateId &emailTemplate, const ContactId &contact,
                                                   const QString &address, const SubmissionId &except);

    /// The same for many, in any submission, by the addresses that they have now: when it came to that state;
    /// those without one are left out.
    static Result<QHash<ContactId, QDateTime>> earliest(Connection &connection, DeliveryState state,
                                                        const TemplateId &emailTemplate,
                                                        const QList<ContactId> &contacts);

    /// When each of `contacts` got an email since `since`, may have got one, or is to get one that is on its
    /// way (UTC); those of `except`, a draft, do not count.
    static Result<QHash<ContactId, QList<QDateTime>>> reachedSince(Connection &connection,
                                                                   const QList<ContactId> &contacts,
                                                                   const QDateTime &since,
                                                                   const DraftId &except);

    /// Fails with Conflict when the submission already has a delivery to this address.
    static Result<void> save(WriteTransaction &transaction, const Delivery &delivery);
    /// Takes a queued or deferred delivery for sending and gives it back as Leased, with one more attempt.
    /// Fails with Conflict when it is in any other state: somebody else has it, or it was recalled.
    static Result<Delivery> lease(WriteTransaction &transaction, const DeliveryId &id);

    /// The composed message, as it leaves; NotFound before it was composed.
    static Result<QByteArray> message(Connection &connection, const DeliveryId &id);
    /// Keeps the composed bytes. Fails with Conflict when others are kept already and the message may have
    /// left with them: only those of a delivery that is Queued, Deferred, Failed or Bounced can be replaced.
    static Result<void> saveMessage(WriteTransaction &transaction, const DeliveryId &id,
                                    const QByteArray &bytes);
    /// Whether the message with the delivery's present Message-ID is kept; what it had before it got another
    /// one elsewhere is none.
    static Result<bool> hasMessage(Connection &connection, const Delivery &delivery);
    /// Keeps the message as the team's server has it, whatever was kept before.
    static Result<void> keepMessage(WriteTransaction &transaction, const DeliveryId &id,
                                    const QByteArray &bytes);
};

} // namespace waymark
