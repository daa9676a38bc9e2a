// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/EmailStop.h"

#include "core/protocol/SchemaTable.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/InChange.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/Dispatches.h"
#include "core/service/sending/DomainObjects.h"
#include "core/store/tables/EnumNames.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::EmailStop)
};

/// Gives a leased delivery back, as after a crash; gives the submission that it belongs to.
Result<QString> giveBack(Change &change, const QString &delivery, const QDateTime &now)
{
    const auto row = Dispatches::row(change.connection(), delivery);
    if (!row)
        return failure(row.error());
    if (!*row)
        return QString();
    const bool mayHaveLeft = (*row)->state == DeliveryState::DataSent;
    if (!(*row)->lease.isEmpty())
        WAYMARK_TRY(Dispatches::setState(change.connection(), delivery,
                                         mayHaveLeft ? DeliveryState::Unknown : DeliveryState::Queued, now));
    return (*row)->submission;
}

} // namespace

Result<void> EmailStop::save(Change &change, const StoredObject &object, const Submission &submission,
                             const QList<ReviewReason> &reasons)
{
    QJsonObject content = withReasons(object.content, reasons);
    content.insert(QStringLiteral("state"), enumName(submission.state));
    if (content != object.content) {
        const auto saved =
            ObjectStore::update(change, *typeSchema(QStringLiteral("Submission")), object, content);
        if (!saved)
            return failure(saved.error());
    }
    return Dispatches::follow(change.connection(), submission, false);
}

Result<void> EmailStop::review(Change &change, const QString &uid, const QString &sentence)
{
    const auto object = livingObject(change.connection(), "Submission", uid);
    if (!object)
        return failure(object.error());
    if (!*object)
        return {};
    Submission submission = submissionFrom(**object);
    submission.state = SubmissionState::NeedsReview;
    return save(change, **object, submission, {{sentence, {}}});
}

Result<void> EmailStop::stopRow(Change &change, const QString &submission)
{
    const auto stopped = change.connection().execute(
        QStringLiteral("UPDATE dispatch SET state = 'needs_review' WHERE submission = ?"), {submission});
    return stopped ? Result<void>() : failure(stopped.error());
}

Result<QSet<QString>> EmailStop::setAside(ServerDatabase &database, const QString &submission,
                                          const QString &delivery, const QDateTime &now)
{
    const auto stop = [&](Change &change, bool isTold) -> Result<void> {
        const auto owner = delivery.isEmpty() ? Result<QString>(submission) : giveBack(change, delivery, now);
        if (!owner)
            return failure(owner.error());
        return isTold ? review(change, *owner,
                               Words::tr("What became of this email could not be recorded. Look whether it "
                                         "left, then take it back or let it leave."))
                      : stopRow(change, *owner);
    };
    const auto told = inChange(database, [&stop](Change &change) { return stop(change, true); });
    return told ? told : inChange(database, [&stop](Change &change) { return stop(change, false); });
}

} // namespace waymark
