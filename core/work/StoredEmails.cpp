// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/StoredEmails.h"

#include "core/store/DeliveryRepository.h"
#include "core/store/SubmissionRepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StoredEmails)
};

StoredEmail storedEmail(Connection &connection, const Delivery &delivery, bool byServer)
{
    StoredEmail email;
    email.delivery = delivery;
    const auto isHere = DeliveryRepository::hasMessage(connection, delivery);
    if (byServer && isHere && !*isHere) {
        email.isElsewhere = true;
        email.problem = Words::tr("The text of this email is at the team’s server.");
        return email;
    }
    const auto bytes = DeliveryRepository::message(connection, delivery.id);
    if (!bytes) {
        email.problem = bytes.error().sentence;
        return email;
    }
    email.bytes = *bytes;
    if (const auto message = openMessage(*bytes))
        email.message = *message;
    else
        email.problem = message.error().sentence;
    return email;
}

} // namespace

Result<StoredEmails> readStoredEmails(const WorkContext &context, const SubmissionId &submission,
                                      const QList<StoredEmail> &known)
{
    Connection &connection = context.store.reader();
    const auto row = SubmissionRepository::row(connection, submission);
    WAYMARK_TRY(row);
    const auto deliveries = DeliveryRepository::forSubmission(connection, submission);
    WAYMARK_TRY(deliveries);
    StoredEmails stored;
    stored.submission = row->submission;
    stored.title = row->taskTitle.isEmpty() ? row->submission.subject : row->taskTitle;
    for (const Delivery &delivery : *deliveries) {
        const auto same = std::ranges::find(known, delivery, &StoredEmail::delivery);
        const bool isKnown = same != known.end() && !same->isElsewhere;
        stored.emails.append(isKnown ? *same : storedEmail(connection, delivery, row->submission.byServer));
    }
    return stored;
}

} // namespace waymark
