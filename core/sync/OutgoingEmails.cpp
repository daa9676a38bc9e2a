// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/OutgoingEmails.h"

#include "core/base/IfThere.h"
#include "core/base/IsolatedText.h"
#include "core/base/OneLine.h"
#include "core/domain/AlreadySent.h"
#include "core/domain/Delivery.h"
#include "core/domain/Organisation.h"
#include "core/domain/Submission.h"
#include "core/email/ReadHead.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/EnumNames.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/SyncLog.h"
#include "core/sync/SyncType.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTimeZone>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OutgoingEmails)
};

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

Result<void> takeBack(WriteTransaction &transaction, const SubmissionId &id, const QString &why)
{
    auto submission = SubmissionRepository::find(transaction.connection(), id);
    WAYMARK_TRY(submission);
    auto deliveries = DeliveryRepository::forSubmission(transaction.connection(), id);
    WAYMARK_TRY(deliveries);
    for (Delivery &delivery : *deliveries) {
        delivery.state = DeliveryState::Cancelled;
        delivery.changedAt = transaction.now();
        delivery.outcome = why;
        WAYMARK_TRY(DeliveryRepository::save(transaction, delivery));
    }
    submission->state = SubmissionState::Recalled;
    submission->reviewReasons = {{why, {}}}; // For whoever pressed Send.
    WAYMARK_TRY(SubmissionRepository::save(transaction, *submission));
    return SyncLog::add(transaction, SyncLogLine::Level::Warning, why, submission->subject);
}

/// By whom and when, as the server's object, or its refusal, says.
Result<QString> alreadySent(Connection &connection, const QJsonObject &other)
{
    const auto organisation = ifThere(OrganisationRepository::get(connection));
    WAYMARK_TRY(organisation);
    const QTimeZone zone(organisation->value_or(Organisation()).timeZone.toUtf8());
    const QDateTime at =
        QDateTime::fromString(other.value(QStringLiteral("createdAt")).toString(), Qt::ISODateWithMs);
    const QDate day = at.isValid() ? at.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date() : QDate();
    return Words::tr("%1 Yours did not leave.", "Already sent by …")
        .arg(alreadySentWords(other.value(QStringLiteral("senderName")).toString(), day));
}

QString reasonOf(const QJsonObject &error)
{
    if (error.value(QStringLiteral("type")).toString() == QLatin1String("conflict"))
        return Words::tr("The email was changed on another device after your preview. Take it back and look "
                         "at the preview again.");
    return Words::tr("The team’s server does not take this email: %1")
        .arg(error.value(QStringLiteral("description")).toString());
}

/// The message; empty where it is not kept.
Result<QByteArray> messageOf(Connection &connection, const DeliveryId &delivery)
{
    auto bytes = DeliveryRepository::message(connection, delivery);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return QByteArray();
    return bytes;
}

QString obstacleWords(OutgoingEmails::Obstacle obstacle, const QString &address, const QString &words)
{
    switch (obstacle) {
    case OutgoingEmails::Obstacle::Lost:
        return Words::tr("The message to %1 is no longer in this workspace, so the email cannot leave. Take "
                         "it back and send it anew.")
            .arg(address);
    case OutgoingEmails::Obstacle::TooLarge:
        return Words::tr("The team’s server does not take the message to %1: it is too large. Take the email "
                         "back and make its pictures smaller.")
            .arg(address);
    case OutgoingEmails::Obstacle::Refused:
        break;
    }
    return Words::tr("The team’s server does not take the message to %1 (%2). Take the email back, or let it "
                     "go on later.")
        .arg(address, words);
}

/// As the wire has them.
QStringList recallable()
{
    return {QStringLiteral("leaving"), QStringLiteral("queued"), QStringLiteral("held"),
            QStringLiteral("needs_review")};
}

/// It stays here until somebody takes it back or lets it go on.
Result<void> waitForPerson(WriteTransaction &transaction, Submission submission, const QString &why)
{
    submission.state = SubmissionState::NeedsReview;
    submission.reviewReasons = {{why, {}}};
    return SubmissionRepository::save(transaction, submission);
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

Result<void> OutgoingEmails::refused(WriteTransaction &transaction, const QString &uid,
                                     const QJsonObject &error)
{
    const SubmissionId id(uid);
    if (error.value(QStringLiteral("type")).toString() == QLatin1String("alreadyExists")) {
        const auto why = alreadySent(transaction.connection(), error);
        WAYMARK_TRY(why);
        return takeBack(transaction, id, *why);
    }
    auto submission = SubmissionRepository::find(transaction.connection(), id);
    WAYMARK_TRY(submission);
    if (!isLive(submission->state))
        return {};
    WAYMARK_TRY(waitForPerson(transaction, *submission, reasonOf(error)));
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("UPDATE submission SET handed_over = 0 WHERE uid = ?"), {uid}));
    return SyncLog::add(transaction, SyncLogLine::Level::Warning, reasonOf(error), submission->subject);
}

Result<void> OutgoingEmails::setAside(WriteTransaction &transaction, const DeliveryId &delivery,
                                      Obstacle obstacle, const QString &words)
{
    const auto row = DeliveryRepository::find(transaction.connection(), delivery);
    WAYMARK_TRY(row);
    const auto submission = SubmissionRepository::find(transaction.connection(), row->submission);
    WAYMARK_TRY(submission);
    const QString why = obstacleWords(obstacle, row->address, words);
    if (isLive(submission->state))
        WAYMARK_TRY(waitForPerson(transaction, *submission, why));
    // Where it is the message alone that is to go, to a recipient of an email that has left.
    WAYMARK_TRY(AgreedRows::park(transaction, *syncType(EntityType::Delivery), delivery.toString(),
                                 QStringLiteral("refused"), why));
    return SyncLog::add(transaction, SyncLogLine::Level::Warning, why, submission->subject);
}

Result<void> OutgoingEmails::waitForDraft(WriteTransaction &transaction, const QString &uid)
{
    auto submission = SubmissionRepository::find(transaction.connection(), SubmissionId(uid));
    WAYMARK_TRY(submission);
    const QString why = Words::tr("The team’s server did not take the last change of this email’s draft, so "
                                  "the email did not leave. Sync shows why; settle that first, or take the "
                                  "email back.");
    transaction.takeFromElsewhere();
    WAYMARK_TRY(waitForPerson(transaction, *submission, why));
    return SyncLog::add(transaction, SyncLogLine::Level::Warning, why, submission->subject);
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
        from = recallable();
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

Result<void> OutgoingEmails::makeWay(WriteTransaction &transaction, const QString &submission,
                                     const QJsonObject &theirs)
{
    // Whether an email that is over stands in the way of another one of its draft, the server says itself.
    const auto state = enumFromName<SubmissionState>(theirs.value(QStringLiteral("state")).toString());
    if (!state || !isLive(*state))
        return {};
    const auto here = SubmissionRepository::find(transaction.connection(), SubmissionId(submission));
    const bool isTakenBack = here && here->state == SubmissionState::Recalled;
    if (isTakenBack && recallable().contains(theirs.value(QStringLiteral("state")).toString()))
        return {};
    const auto mine = idsOf(transaction.connection().query(
        QStringLiteral("SELECT uid FROM submission WHERE draft = ? AND uid <> ? AND state IN "
                       "('leaving', 'queued', 'held', 'needs_review') AND ") +
            neverThere,
        {theirs.value(QStringLiteral("draft")).toString(), submission}));
    WAYMARK_TRY(mine);
    if (mine->isEmpty())
        return {};
    const auto why = alreadySent(transaction.connection(), theirs);
    WAYMARK_TRY(why);
    for (const SubmissionId &id : *mine) {
        WAYMARK_TRY(takeBack(transaction, id, *why));
        WAYMARK_TRY(AgreedRows::clearChange(transaction.connection(), *syncType(EntityType::Submission),
                                            id.toString()));
    }
    return {};
}

Result<void> OutgoingEmails::tooLate(WriteTransaction &transaction, const QString &uid)
{
    const auto submission = SubmissionRepository::find(transaction.connection(), SubmissionId(uid));
    WAYMARK_TRY(submission);
    if (submission->state != SubmissionState::Recalled && submission->state != SubmissionState::Held)
        return {};
    return SyncLog::add(transaction, SyncLogLine::Level::Warning,
                        Words::tr("“%1” was on its way already when the team’s server heard that it was to "
                                  "be kept back.")
                            .arg(inSentence(submission->subject)),
                        uid);
}

Result<void> OutgoingEmails::notFollowed(WriteTransaction &transaction, const QString &uid,
                                         const QJsonObject &error)
{
    const auto delivery = DeliveryRepository::find(transaction.connection(), DeliveryId(uid));
    WAYMARK_TRY(delivery);
    return SyncLog::add(
        transaction, SyncLogLine::Level::Warning,
        Words::tr("The team’s server did not follow what was done to the email to %1; its own "
                  "word stands.")
            .arg(delivery->address),
        error.value(QStringLiteral("description")).toString());
}

Result<void> OutgoingEmails::lost(WriteTransaction &transaction, const QString &uid)
{
    auto submission = SubmissionRepository::find(transaction.connection(), SubmissionId(uid));
    WAYMARK_TRY(submission);
    if (!isLive(submission->state))
        return {};
    return waitForPerson(
        transaction, *submission,
        Words::tr("The team’s server went back to a backup, and this email may have left before. Ask a "
                  "recipient, then take it back or let it go on."));
}

} // namespace waymark
