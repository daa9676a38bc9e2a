// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/OutgoingEmails.h"

#include "core/base/OneLine.h"
#include "core/domain/Delivery.h"
#include "core/email/ReadHead.h"
#include "core/store/Connection.h"
#include "core/store/DeliveryRepository.h"

#include <QCryptographicHash>

namespace waymark {

namespace {

// Those that the server never had, and that nothing stands in the way of.
constexpr QLatin1String neverThere(
    "submission.by_server = 1 AND NOT EXISTS "
    "(SELECT 1 FROM sync_row WHERE sync_row.type = 'submission' AND sync_row.uid = submission.uid)");

/// SHA-256 of the last part of the link by which a message's recipient unsubscribes (docs/protocol.md,
/// "Sending"); empty where it has none.
QString wayOutHash(const QByteArray &message)
{
    const auto head = readHead(message);
    if (!head)
        return {};
    for (const QString &target : head->unsubscribeTargets) {
        if (target.startsWith(QLatin1String("http")))
            return QString::fromLatin1(
                QCryptographicHash::hash(target.section(u'/', -1).toUtf8(), QCryptographicHash::Sha256)
                    .toHex());
    }
    return {};
}

Result<QList<SubmissionId>> idsOf(const Result<Rows> &rows)
{
    WAYMARK_TRY(rows);
    QList<SubmissionId> ids;
    for (const QVariantList &row : *rows)
        ids.append(SubmissionId(row.first().toString()));
    return ids;
}

/// The message; empty where it is not kept.
Result<QByteArray> messageOf(Connection &connection, const DeliveryId &delivery)
{
    auto bytes = DeliveryRepository::message(connection, delivery);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return QByteArray();
    return bytes;
}

} // namespace

Result<std::optional<OutgoingEmails::Message>> OutgoingEmails::nextUpload(Connection &connection,
                                                                          const UploadedMessages &uploaded)
{
    // Of emails that are to be created, and of recipients whose address was corrected afterwards.
    const auto rows = connection.query(
        QStringLiteral(
            "SELECT uid, message FROM (SELECT delivery.uid AS uid, delivery.message_id AS message, "
            "submission.id AS email, delivery.id AS id "
            "FROM submission JOIN delivery ON delivery.submission_id = submission.id "
            "JOIN sync_change ON sync_change.type = 'submission' "
            "AND sync_change.uid = submission.uid AND sync_change.error IS NULL "
            "WHERE submission.state IN ('leaving', 'queued') AND delivery.state = 'queued' "
            "AND ") +
        neverThere +
        QStringLiteral(" UNION SELECT delivery.uid, delivery.message_id, delivery.submission_id, delivery.id "
                       "FROM delivery "
                       "JOIN sync_change ON sync_change.type = 'delivery' AND sync_change.uid = delivery.uid "
                       "AND sync_change.error IS NULL WHERE delivery.state = 'queued' "
                       "AND json_extract(sync_change.base, '$.messageId') <> delivery.message_id) "
                       "ORDER BY email, id"));
    WAYMARK_TRY(rows);
    for (const QVariantList &row : *rows) {
        const QString messageId = row.at(1).toString();
        if (uploaded.contains(messageId))
            continue;
        const DeliveryId delivery(row.at(0).toString());
        auto bytes = messageOf(connection, delivery);
        WAYMARK_TRY(bytes);
        return std::optional(Message{delivery, messageId, std::move(*bytes)});
    }
    return std::optional<Message>();
}

OutgoingEmails::Creation OutgoingEmails::creationOf(const QJsonObject &submissionRow)
{
    const QString state = submissionRow.value(QStringLiteral("state")).toString();
    if (state == QLatin1String("leaving") || state == QLatin1String("queued"))
        return Creation::Now;
    const bool waits = state == QLatin1String("held") || state == QLatin1String("needs_review");
    return waits ? Creation::NotYet : Creation::Never;
}

Result<std::optional<QJsonArray>> OutgoingEmails::recipients(Connection &connection,
                                                             const QString &submission,
                                                             const UploadedMessages &uploaded)
{
    const auto deliveries = DeliveryRepository::forSubmission(connection, SubmissionId(submission));
    WAYMARK_TRY(deliveries);
    QJsonArray recipients;
    for (const Delivery &delivery : *deliveries) {
        if (delivery.state != DeliveryState::Queued)
            continue;
        const QString blob = uploaded.value(delivery.messageId);
        const auto bytes = messageOf(connection, delivery.id);
        WAYMARK_TRY(bytes);
        if (blob.isEmpty() || bytes->isEmpty())
            return std::optional<QJsonArray>();
        recipients.append(QJsonObject{{QStringLiteral("delivery"), delivery.id.toString()},
                                      {QStringLiteral("contact"), delivery.contact.toString()},
                                      {QStringLiteral("name"), oneLine(delivery.name)},
                                      {QStringLiteral("address"), delivery.address},
                                      {QStringLiteral("messageId"), delivery.messageId},
                                      {QStringLiteral("blobId"), blob},
                                      {QStringLiteral("unsubscribeHash"), wayOutHash(*bytes)}});
    }
    return std::optional(recipients);
}

Result<QJsonObject> OutgoingEmails::resultsSeen(Connection &connection, const QString &submission)
{
    // Rows are numbered as they are made here, so one that came from the server afterwards has a later
    // number. While one is on its way no other is made of its draft: those before it had ended, and it was
    // shown how.
    const auto rows = connection.query(
        QStringLiteral("SELECT other.uid FROM submission JOIN submission AS other ON other.draft = "
                       "submission.draft AND other.id < submission.id WHERE submission.uid = ? "
                       "ORDER BY other.id DESC LIMIT 500"),
        {submission});
    WAYMARK_TRY(rows);
    QJsonObject seen;
    for (const QVariantList &row : *rows)
        seen.insert(row.first().toString(), true);
    return seen;
}

Result<void> OutgoingEmails::handOver(Connection &connection, const QString &submission)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("UPDATE submission SET handed_over = 1 WHERE uid = ?"),
                                   {submission}));
    return {};
}

QJsonObject OutgoingEmails::writable(const QJsonObject &patch)
{
    const QString state = QStringLiteral("state");
    const QString leavesAt = QStringLiteral("leavesAt");
    if (patch.contains(state))
        return {{state, patch.value(state)}};
    return patch.contains(leavesAt) ? QJsonObject{{leavesAt, patch.value(leavesAt)}} : QJsonObject();
}

bool OutgoingEmails::isReplaced(const QJsonObject &base, const QJsonObject &deliveryRow)
{
    const QString messageId = QStringLiteral("messageId");
    return deliveryRow.value(QStringLiteral("state")).toString() == QLatin1String("queued") &&
           base.contains(messageId) && base.value(messageId) != deliveryRow.value(messageId);
}

Result<std::optional<QJsonObject>> OutgoingEmails::replacement(Connection &connection, const QString &uid,
                                                               const UploadedMessages &uploaded)
{
    const DeliveryId id(uid);
    const auto delivery = DeliveryRepository::find(connection, id);
    WAYMARK_TRY(delivery);
    const QString blob = uploaded.value(delivery->messageId);
    if (blob.isEmpty())
        return std::optional<QJsonObject>();
    const auto bytes = DeliveryRepository::message(connection, id);
    WAYMARK_TRY(bytes);
    return std::optional(QJsonObject{{QStringLiteral("address"), delivery->address},
                                     {QStringLiteral("messageId"), delivery->messageId},
                                     {QStringLiteral("blobId"), blob},
                                     {QStringLiteral("unsubscribeHash"), wayOutHash(*bytes)}});
}

void OutgoingEmails::keepAct(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs,
                             QJsonObject *merged)
{
    const QString state = QStringLiteral("state");
    const QString wanted = mine.value(state).toString();
    if (mine.value(state) == base.value(state))
        return;
    QStringList from;
    if (wanted == QLatin1String("recalled"))
        from = recallableStates();
    else if (wanted == QLatin1String("held") && !base.isEmpty())
        from = {QStringLiteral("leaving"), QStringLiteral("queued"), QStringLiteral("sending")};
    if (from.contains(theirs.value(state).toString()))
        merged->insert(state, wanted);
}

Result<bool> OutgoingEmails::isBehindRecall(Connection &connection, const QString &draft,
                                            const QString &submission)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM submission JOIN sync_change ON sync_change.type = "
                       "'submission' AND sync_change.uid = submission.uid AND sync_change.error IS NULL "
                       "WHERE submission.draft = ? AND submission.uid <> ? AND submission.state = 'recalled' "
                       "AND EXISTS (SELECT 1 FROM sync_row WHERE sync_row.type = 'submission' AND "
                       "sync_row.uid = submission.uid))"),
        {draft, submission});
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

Result<QList<SubmissionId>> OutgoingEmails::neverThereOf(Connection &connection, const QString &draft,
                                                         const QString &except)
{
    return idsOf(connection.query(
        QStringLiteral("SELECT uid FROM submission WHERE draft = ? AND uid <> ? AND state IN "
                       "('leaving', 'queued', 'held', 'needs_review') AND ") +
            neverThere,
        {draft, except}));
}

QStringList OutgoingEmails::recallableStates()
{
    return {QStringLiteral("leaving"), QStringLiteral("queued"), QStringLiteral("held"),
            QStringLiteral("needs_review")};
}

} // namespace waymark
