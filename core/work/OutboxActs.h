// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Submission.h"

#include <QSet>

namespace waymark {

class Connection;
class WriteTransaction;

/// What a person does to an email on its way, inside a transaction. Sending is the face.
namespace outboxActs {

Result<void> recall(WriteTransaction &transaction, const SubmissionId &submission);
Result<void> sendNow(WriteTransaction &transaction, const SubmissionId &submission);
Result<void> hold(WriteTransaction &transaction, const SubmissionId &submission);
Result<void> release(WriteTransaction &transaction, const SubmissionId &submission);
Result<void> leaveOut(WriteTransaction &transaction, const SubmissionId &submission,
                      const QSet<ContactId> &contacts);

/// Whether something of it may leave now. What was made for the team's server leaves from there or not at
/// all, and would at once, while this device's outbox looks at a pause itself: fails with Conflict without
/// the server, and while sending is paused.
Result<void> expectMayLeave(Connection &connection, const Submission &submission);

} // namespace outboxActs

} // namespace waymark
