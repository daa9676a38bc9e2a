// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Delivery.h"
#include "core/domain/Submission.h"
#include "core/email/OpenedMessage.h"
#include "core/work/WorkContext.h"

#include <QList>

namespace waymark {

/// One recipient's email as it was stored to leave.
struct StoredEmail
{
    Delivery delivery;
    QByteArray bytes;         ///< The whole message; empty when it was not kept.
    QString problem;          ///< Why there is nothing to show; empty when there is.
    bool isElsewhere = false; ///< The team's server has it; another device or a colleague sent it.
    OpenedMessage message;

    bool operator==(const StoredEmail &) const = default;
};

/// An email with what each of its recipients gets or got.
struct StoredEmails
{
    Submission submission;
    QString title;             ///< The task's; the subject without one.
    QList<StoredEmail> emails; ///< In the order of the recipients.

    bool operator==(const StoredEmails &) const = default;
};

/// Reads what was or will be sent: the very bytes that the outbox hands over, not the draft as it is now. Of
/// a recipient whose delivery is as it was in `known`, the message is taken from there.
Result<StoredEmails> readStoredEmails(const WorkContext &context, const SubmissionId &submission,
                                      const QList<StoredEmail> &known = {});

} // namespace waymark
