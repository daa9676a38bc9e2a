// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/service/sending/DeliveryQueue.h"
#include "tests/core/service/ServiceHouse.h"

#include <QList>

namespace waymark::test {

/// A ServiceHouse that sends: an account of ada's with contacts, a step and a draft that is ready to leave.
class SendingHouse : public ServiceHouse
{
public:
    SendingHouse();

    QString accountId, ctaId, taskId, templateId, draftId;
    QStringList tokens;   ///< In the links of the messages that were made last, one a contact.
    QStringList contacts; ///< Ids; their addresses are person0@customer.example and so on.

    /// A further step with a draft to all contacts, of ada's.
    QString furtherDraft();
    QString contact(const QString &address);
    static QString address(int number);

    /// Stores bytes as `member` would upload them; the blob's id.
    QString upload(const Member &member, const QByteArray &bytes);
    /// A message as the desktop makes it, from ada.
    static QByteArray message(const QString &to, const QString &messageId, const QString &token,
                              const QByteArray &more = {});
    /// What a create of a Submission of the draft needs, its messages uploaded. Leaves at once.
    QJsonObject submission(const QString &draft = {});
    /// The same of who has seen what became of those.
    QJsonObject submissionAfter(const QStringList &seen);
    using ServiceHouse::send;
    /// Creates it; its id, or the set error's type behind "!".
    QString send(const QString &draft = {});
    /// What the set error says as a whole.
    QJsonObject refusal(const Member &member, const QJsonObject &submission);

    /// Gives a delivery another subject, as its message could have had.
    void setSubject(const QString &delivery, const QString &subject);
    QString stateOf(const QString &submission);
    /// The ids of the deliveries, in the order of the contacts.
    QStringList deliveriesOf(const QString &submission);
    QStringList statesOf(const QString &submission);
    /// All objects of a type that the admin sees.
    QList<QJsonObject> all(const QString &type);

    DeliveryQueue queue();
    /// The next lease; ends the test's program where there is none.
    DeliveryQueue::Lease lease(DeliveryQueue &queue);
    /// Takes over what is due and hands everything over, with this outcome each. How many were tried.
    int deliverAll(const TransportOutcome &outcome = {TransportOutcome::Kind::Accepted, {}, {}, {}});
};

} // namespace waymark::test
