// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/DeliveryRepository.h"

#include "core/domain/Contact.h"
#include "core/store/IdList.h"
#include "core/store/SqlError.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DeliveryRepository)
};

/// Whether no server can have the bytes of a delivery in this state.
bool mayBeRecomposed(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued:
    case DeliveryState::Deferred:
    case DeliveryState::Failed:
    case DeliveryState::Bounced:
        return true;
    case DeliveryState::Leased:
    case DeliveryState::DataSent:
    case DeliveryState::Accepted:
    case DeliveryState::Unknown:
    case DeliveryState::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

Result<std::optional<QByteArray>> keptMessage(Connection &connection, const DeliveryId &id)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT bytes FROM delivery_message WHERE delivery = ?"), {id.toString()});
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? std::optional<QByteArray>() : rows->first().first().toByteArray();
}

} // namespace

Result<Delivery> DeliveryRepository::find(Connection &connection, const DeliveryId &id)
{
    return deliveryTable().find(connection, id.toString());
}

Result<QList<Delivery>> DeliveryRepository::forSubmission(Connection &connection,
                                                          const SubmissionId &submission)
{
    return deliveryTable().select(
        connection,
        QStringLiteral("WHERE delivery.submission_id = (SELECT id FROM submission WHERE uid = ?) "
                       "ORDER BY delivery.id"),
        {submission.toString()});
}

Result<QList<Delivery>> DeliveryRepository::inState(Connection &connection, DeliveryState state)
{
    return deliveryTable().select(
        connection,
        QStringLiteral("WHERE delivery.state = ? AND EXISTS (SELECT 1 FROM submission WHERE "
                       "submission.id = delivery.submission_id AND submission.by_server = 0) "
                       "ORDER BY delivery.id"),
        {enumName(state)});
}

Result<QList<Delivery>> DeliveryRepository::due(Connection &connection, const QDateTime &at, int limit)
{
    return deliveryTable().select(
        connection,
        QStringLiteral("WHERE delivery.state IN ('queued', 'deferred') "
                       "AND (delivery.state = 'queued' OR delivery.next_attempt_at <= ?) AND EXISTS "
                       "(SELECT 1 FROM submission WHERE submission.id = delivery.submission_id "
                       "AND submission.state IN ('queued', 'sending') AND submission.by_server = 0) "
                       "ORDER BY coalesce(delivery.next_attempt_at, 0), delivery.id LIMIT ?"),
        {Codec<QDateTime>::encode(at), limit});
}

Result<QDateTime> DeliveryRepository::nextAttempt(Connection &connection)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT min(delivery.next_attempt_at) FROM delivery "
                       "JOIN submission ON submission.id = delivery.submission_id "
                       "WHERE delivery.state = 'deferred' AND submission.state IN ('queued', 'sending') "
                       "AND submission.by_server = 0"));
    if (!rows)
        return failure(rows.error());
    return Codec<QDateTime>::decode(rows->first().first()).value_or(QDateTime());
}

Result<std::optional<Delivery>> DeliveryRepository::earlier(Connection &connection, DeliveryState state,
                                                            const TemplateId &emailTemplate,
                                                            const ContactId &contact, const QString &address,
                                                            const SubmissionId &except)
{
    return deliveryTable().first(
        connection,
        QStringLiteral("JOIN submission ON submission.id = delivery.submission_id "
                       "WHERE (delivery.contact = ? OR delivery.address_key = ?) "
                       "AND delivery.state = ? AND submission.email_template = ? "
                       "AND submission.uid <> ? ORDER BY delivery.changed_at LIMIT 1"),
        {contact.toString(), Codec<QString>::encode(normalisedEmail(address)), enumName(state),
         emailTemplate.toString(), Codec<QString>::encode(except.toString())});
}

Result<QHash<ContactId, QDateTime>> DeliveryRepository::earliest(Connection &connection, DeliveryState state,
                                                                 const TemplateId &emailTemplate,
                                                                 const QList<ContactId> &contacts)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT contact.uid, min(delivery.changed_at) FROM json_each(?) "
                       "JOIN contact ON contact.uid = json_each.value "
                       "JOIN delivery ON delivery.contact = contact.uid "
                       "OR delivery.address_key = contact.email_key "
                       "JOIN submission ON submission.id = delivery.submission_id "
                       "WHERE +delivery.state = ? AND +submission.email_template = ? GROUP BY contact.uid"),
        {idList(contacts), enumName(state), emailTemplate.toString()});
    WAYMARK_TRY(rows);
    QHash<ContactId, QDateTime> earliest;
    for (const QVariantList &row : *rows)
        earliest.insert(ContactId(row.at(0).toString()),
                        Codec<QDateTime>::decode(row.at(1)).value_or(QDateTime()));
    return earliest;
}

Result<QHash<ContactId, QList<QDateTime>>> DeliveryRepository::reachedSince(Connection &connection,
                                                                            const QList<ContactId> &contacts,
                                                                            const QDateTime &since,
                                                                            const DraftId &except)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT delivery.contact, delivery.changed_at FROM delivery "
                       "JOIN submission ON submission.id = delivery.submission_id "
                       "WHERE +delivery.state IN "
                       "('queued', 'leased', 'data_sent', 'accepted', 'deferred', 'unknown') "
                       "AND delivery.contact IN (SELECT value FROM json_each(?)) "
                       "AND delivery.changed_at > ? AND submission.draft <> ?"),
        {idList(contacts), Codec<QDateTime>::encode(since), Codec<QString>::encode(except.toString())});
    if (!rows)
        return failure(rows.error());
    QHash<ContactId, QList<QDateTime>> reached;
    for (const auto &row : *rows)
        reached[ContactId(row.at(0).toString())].append(
            Codec<QDateTime>::decode(row.at(1)).value_or(QDateTime()));
    return reached;
}

Result<void> DeliveryRepository::save(WriteTransaction &transaction, const Delivery &delivery)
{
    const auto saved = deliveryTable().save(transaction, delivery);
    if (!saved && isUniqueViolation(saved.error()))
        return failure(ErrorKind::Conflict, Words::tr("%1 already gets this email.").arg(delivery.address),
                       saved.error().detail);
    if (!saved)
        return failure(saved.error());
    return {};
}

Result<Delivery> DeliveryRepository::lease(WriteTransaction &transaction, const DeliveryId &id)
{
    auto delivery = find(transaction.connection(), id);
    if (!delivery)
        return failure(delivery.error());
    if (delivery->state != DeliveryState::Queued && delivery->state != DeliveryState::Deferred)
        return failure(ErrorKind::Conflict, Words::tr("This message is not waiting to be sent any more."),
                       id.toString() + QLatin1Char(' ') + enumName(delivery->state));
    delivery->state = DeliveryState::Leased;
    delivery->attempts += 1;
    delivery->changedAt = transaction.now();
    WAYMARK_TRY(save(transaction, *delivery));
    return delivery;
}

Result<QByteArray> DeliveryRepository::message(Connection &connection, const DeliveryId &id)
{
    auto bytes = keptMessage(connection, id);
    if (!bytes)
        return failure(bytes.error());
    if (!*bytes)
        return failure(ErrorKind::NotFound, Words::tr("This message was not kept."), id.toString());
    return std::move(**bytes);
}

Result<void> DeliveryRepository::saveMessage(WriteTransaction &transaction, const DeliveryId &id,
                                             const QByteArray &bytes)
{
    Connection &connection = transaction.connection();
    const auto delivery = find(connection, id);
    if (!delivery)
        return failure(delivery.error());
    const auto kept = keptMessage(connection, id);
    if (!kept)
        return failure(kept.error());
    if (*kept && **kept != bytes && !mayBeRecomposed(delivery->state))
        return failure(ErrorKind::Conflict,
                       Words::tr("This message may have left already, so it cannot be changed."),
                       id.toString() + QLatin1Char(' ') + enumName(delivery->state));
    return keepMessage(transaction, id, bytes);
}

Result<bool> DeliveryRepository::hasMessage(Connection &connection, const Delivery &delivery)
{
    const auto kept = keptMessage(connection, delivery.id);
    if (!kept)
        return failure(kept.error());
    return *kept && (*kept)->left((*kept)->indexOf("\r\n\r\n")).contains(delivery.messageId.toLatin1());
}

Result<void> DeliveryRepository::keepMessage(WriteTransaction &transaction, const DeliveryId &id,
                                             const QByteArray &bytes)
{
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("INSERT OR REPLACE INTO delivery_message (delivery, bytes) VALUES (?, ?)"),
        {id.toString(), bytes}));
    return {};
}

} // namespace waymark
