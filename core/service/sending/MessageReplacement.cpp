// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/MessageReplacement.h"

#include "core/domain/AsciiDomain.h"
#include "core/domain/Contact.h"
#include "core/domain/Submission.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/DomainObjects.h"
#include "core/service/sending/MessageCheck.h"

namespace waymark {

namespace {

using Checked = MessageReplacement::Checked;

const QString property = QStringLiteral("replacement");

Checked fine()
{
    return Checked(SetOutcome<void>());
}

Checked wrong(const QString &why)
{
    return Checked(SetOutcome<void>(invalidProperty(property, why)));
}

} // namespace

bool MessageReplacement::isWanted(const QJsonObject &changed)
{
    return changed.value(property).isObject();
}

Checked MessageReplacement::check(const StoredObject &object, QJsonObject &changed)
{
    m_message = changed.value(property).toObject();
    const Delivery before = deliveryFrom(object);
    StoredObject after = object;
    after.content = changed;
    const bool isRefused = before.state == DeliveryState::Failed || before.state == DeliveryState::Bounced;
    if (!isRefused || deliveryFrom(after).state != DeliveryState::Queued)
        return wrong(QStringLiteral("comes with the state queued, from failed or bounced"));
    const auto submission = livingObject(m_context.connection, "Submission", before.submission.toString());
    if (!submission)
        return failure(submission.error());
    if (!*submission || submissionFrom(**submission).sender.toString() != m_context.caller.person)
        return Checked(
            SetOutcome<void>(refused("forbidden", QStringLiteral("Everybody sends as themselves."))));
    auto checked = checkRecipient(**submission, before);
    if (checked && *checked)
        checked = checkToken(**submission, before);
    if (checked && *checked)
        checked = checkMessage(**submission, changed);
    return checked;
}

/// The address is the contact's by now, and nobody else's of this email.
Checked MessageReplacement::checkRecipient(const StoredObject &submission, const Delivery &before) const
{
    const QString address = said("address");
    const auto contact = livingObject(m_context.connection, "Contact", before.contact.toString());
    if (!contact)
        return failure(contact.error());
    if (!isEmailAddress(address) || !*contact ||
        normalisedEmail(contactFrom(**contact).email) != normalisedEmail(address))
        return wrong(QStringLiteral("has another address than its contact"));
    const auto others = m_context.connection.query(
        QStringLiteral("SELECT 1 FROM outgoing WHERE submission = ? AND address_key = ?"),
        {submission.uid, normalisedEmail(address)});
    if (!others)
        return failure(others.error());
    if (!others->isEmpty())
        return wrong(QStringLiteral("has the address of another recipient, or the one that was refused"));
    return said("messageId") == before.messageId
               ? wrong(QStringLiteral("has the Message-ID of the message before"))
               : fine();
}

Checked MessageReplacement::checkToken(const StoredObject &submission, const Delivery &before) const
{
    const auto draft =
        livingObject(m_context.connection, "Draft", submissionFrom(submission).draft.toString());
    const auto known = m_context.connection.query(
        QStringLiteral("SELECT 1 FROM way_out WHERE token_hash = ? AND delivery <> ?"),
        {said("unsubscribeHash"), before.id.toString()});
    if (!draft || !known)
        return failure(draft ? known.error() : draft.error());
    const bool isPersonal =
        *draft && (*draft)->content.value(QStringLiteral("kind")).toString() == QLatin1String("personal");
    if (said("unsubscribeHash").isEmpty() && !isPersonal)
        return wrong(QStringLiteral("is a program email without a way to unsubscribe"));
    return known->isEmpty() ? fine() : wrong(QStringLiteral("has the unsubscribe token of another"));
}

Checked MessageReplacement::checkMessage(const StoredObject &submission, QJsonObject &changed) const
{
    const auto rows =
        m_context.connection.query(QStringLiteral("SELECT bytes FROM blob WHERE id = ? AND person = ?"),
                                   {said("blobId"), m_context.caller.person});
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return wrong(QStringLiteral("was not uploaded"));
    const Submission email = submissionFrom(submission);
    const auto subject = checkedMessage(rows->first().first().toByteArray(),
                                        {email.senderName, email.senderEmail, email.replyTo, said("address"),
                                         said("messageId"), said("unsubscribeHash"), m_context.sending});
    if (!subject)
        return wrong(subject.error());
    changed.remove(property);
    changed.insert(property, QJsonValue(QJsonValue::Null));
    for (const char *name : {"address", "messageId", "blobId"})
        changed.insert(QLatin1String(name), said(name));
    changed.insert(QStringLiteral("subject"), subject->left(1000));
    changed.insert(QStringLiteral("attempts"), 0);
    changed.insert(QStringLiteral("outcome"), QString());
    changed.insert(QStringLiteral("serverReply"), QString());
    return fine();
}

Result<void> MessageReplacement::finish(const QString &delivery) const
{
    if (m_message.isEmpty())
        return {};
    WAYMARK_TRY(m_context.connection.execute(
        QStringLiteral("UPDATE outgoing SET address_key = ?, domain = ?, blob = ?, person = ? "
                       "WHERE delivery = ?"),
        {normalisedEmail(said("address")), asciiDomain(said("address")), said("blobId"),
         m_context.caller.person, delivery}));
    if (said("unsubscribeHash").isEmpty())
        return {};
    // That of the message before goes on leading out.
    WAYMARK_TRY(m_context.connection.execute(
        QStringLiteral("INSERT INTO way_out (token_hash, delivery) VALUES (?, ?) "
                       "ON CONFLICT (token_hash) DO NOTHING"),
        {said("unsubscribeHash"), delivery}));
    return {};
}

} // namespace waymark
