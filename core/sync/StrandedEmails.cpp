// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/StrandedEmails.h"

#include "core/domain/Submission.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/SyncLog.h"
#include "core/sync/SyncType.h"

#include <QCoreApplication>
#include <QUrl>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StrandedEmails)
};

constexpr QLatin1String onTheirWay("by_server = 1 AND state IN ('leaving', 'queued', 'held')");

/// What is agreed says that the server has it; that is forgotten with the server.
Result<void> remember(Connection &connection)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE submission SET handed_over = 1 WHERE by_server = 1 AND EXISTS (SELECT 1 FROM "
                       "sync_row WHERE sync_row.type = 'submission' AND sync_row.uid = submission.uid)")));
    return {};
}

Result<void> putToPerson(WriteTransaction &transaction, const QString &uid, const QString &why)
{
    auto submission = SubmissionRepository::find(transaction.connection(), SubmissionId(uid));
    WAYMARK_TRY(submission);
    submission->state = SubmissionState::NeedsReview;
    submission->pausedFrom.reset();
    submission->reviewReasons = {{why, {}}};
    WAYMARK_TRY(SubmissionRepository::save(transaction, *submission));
    return SyncLog::add(transaction, SyncLogLine::Level::Warning, why, submission->subject);
}

Result<void> putAllToPerson(WriteTransaction &transaction, const QString &condition,
                            const QVariantList &binds, const QString &why)
{
    const auto rows = transaction.connection().query(
        QStringLiteral("SELECT uid FROM submission WHERE %1 AND %2").arg(onTheirWay, condition), binds);
    WAYMARK_TRY(rows);
    for (const QVariantList &row : *rows)
        WAYMARK_TRY(putToPerson(transaction, row.first().toString(), why));
    return {};
}

} // namespace

Result<void> StrandedEmails::moveOn(WriteTransaction &transaction, const SyncConnection &from)
{
    WAYMARK_TRY(remember(transaction.connection()));
    const auto self = UserRepository::self(transaction.connection());
    WAYMARK_TRY(self);
    const QString me = *self ? (*self)->id.toString() : QStringLiteral("");
    const QString why = Words::tr("%1 has this email, or may have it, and sends it; this workspace does not "
                                  "hear of it any more. Ask a recipient before you take it back and send it "
                                  "again.")
                            .arg(QUrl(from.server).host());
    return putAllToPerson(transaction,
                          QStringLiteral("handed_over = 1 AND coalesce(sender, '') IN ('', ?, ?)"),
                          {from.user.isEmpty() ? QStringLiteral("") : from.user.toString(), me}, why);
}

Result<void> StrandedEmails::signOut(WriteTransaction &transaction, const SyncConnection &from)
{
    WAYMARK_TRY(moveOn(transaction, from));
    return putAllToPerson(
        transaction, QStringLiteral("handed_over = 0"), {},
        Words::tr("This email had not reached %1 when you signed out, and its links to unsubscribe lead "
                  "there. Take it back, look at the preview again and send it.")
            .arg(QUrl(from.server).host()));
}

Result<void> StrandedEmails::handOn(WriteTransaction &transaction)
{
    const auto rows = transaction.connection().query(
        QStringLiteral("SELECT uid FROM submission WHERE handed_over = 0 AND sample = 0 AND ") + onTheirWay);
    WAYMARK_TRY(rows);
    for (const QVariantList &row : *rows)
        WAYMARK_TRY(AgreedRows::setChange(transaction, *syncType(EntityType::Submission),
                                          row.first().toString(), {}));
    return {};
}

} // namespace waymark
