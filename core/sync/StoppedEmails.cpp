// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/StoppedEmails.h"

#include "core/base/IfThere.h"
#include "core/base/IsolatedText.h"
#include "core/domain/AlreadySent.h"
#include "core/domain/Delivery.h"
#include "core/domain/Organisation.h"
#include "core/domain/Submission.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/EnumNames.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/OutgoingEmails.h"
#include "core/sync/SyncLog.h"
#include "core/sync/SyncType.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StoppedEmails)
};

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

QString obstacleWords(StoppedEmails::Obstacle obstacle, const QString &address, const QString &words)
{
    switch (obstacle) {
    case StoppedEmails::Obstacle::Lost:
        return Words::tr("The message to %1 is no longer in this workspace, so the email cannot leave. Take "
                         "it back and send it anew.")
            .arg(inSentence(address));
    case StoppedEmails::Obstacle::TooLarge:
        return Words::tr("The team’s server does not take the message to %1: it is too large. Take the email "
                         "back and make its pictures smaller.")
            .arg(inSentence(address));
    case StoppedEmails::Obstacle::Refused:
        break;
    }
    return Words::tr("The team’s server does not take the message to %1 (%2). Take the email back, or let it "
                     "go on later.")
        .arg(inSentence(address), inSentence(words));
}

/// It stays here until somebody takes it back or lets it go on.
Result<void> waitForPerson(WriteTransaction &transaction, Submission submission, const QString &why)
{
    submission.state = SubmissionState::NeedsReview;
    submission.reviewReasons = {{why, {}}};
    return SubmissionRepository::save(transaction, submission);
}

} // namespace

Result<void> StoppedEmails::refused(WriteTransaction &transaction, const QString &uid,
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

Result<void> StoppedEmails::setAside(WriteTransaction &transaction, const DeliveryId &delivery,
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

Result<void> StoppedEmails::waitForDraft(WriteTransaction &transaction, const QString &uid)
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

Result<void> StoppedEmails::makeWay(WriteTransaction &transaction, const QString &submission,
                                    const QJsonObject &theirs)
{
    // Whether an email that is over stands in the way of another one of its draft, the server says itself.
    const auto state = enumFromName<SubmissionState>(theirs.value(QStringLiteral("state")).toString());
    if (!state || !isLive(*state))
        return {};
    const auto here = SubmissionRepository::find(transaction.connection(), SubmissionId(submission));
    const bool isTakenBack = here && here->state == SubmissionState::Recalled;
    if (isTakenBack &&
        OutgoingEmails::recallableStates().contains(theirs.value(QStringLiteral("state")).toString()))
        return {};
    const auto mine = OutgoingEmails::neverThereOf(
        transaction.connection(), theirs.value(QStringLiteral("draft")).toString(), submission);
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

Result<void> StoppedEmails::tooLate(WriteTransaction &transaction, const QString &uid)
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

Result<void> StoppedEmails::notFollowed(WriteTransaction &transaction, const QString &uid,
                                        const QJsonObject &error)
{
    const auto delivery = DeliveryRepository::find(transaction.connection(), DeliveryId(uid));
    WAYMARK_TRY(delivery);
    return SyncLog::add(
        transaction, SyncLogLine::Level::Warning,
        Words::tr("The team’s server did not follow what was done to the email to %1; its own "
                  "word stands.")
            .arg(inSentence(delivery->address)),
        error.value(QStringLiteral("description")).toString());
}

Result<void> StoppedEmails::lost(WriteTransaction &transaction, const QString &uid)
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
