// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"
#include "core/domain/Submission.h"

#include <QCoreApplication>
#include <QString>

namespace waymark {

class Connection;
class WriteTransaction;

/// Keeps what has left from leaving again where a backup took the workspace's place: the backup may hold
/// emails that were on their way when it was made and have been sent since, and drafts whose email has been
/// sent. What the workspace that was set aside knows of that is taken over; whatever is still on its way is
/// put on hold, and where nobody can say whether it has left, it asks for a review. Who unsubscribed since
/// stays unsubscribed.
class AfterRestore
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AfterRestore)
public:
    /// Once after a restore, before anything else of the outbox; else does nothing. `path` is the
    /// workspace's.
    static Result<void> settle(WriteTransaction &transaction, const QString &path);

private:
    AfterRestore(WriteTransaction &transaction, Connection *before);

    Result<void> takeOver();
    Result<void> takeOverOptOuts();
    Result<void> holdLive();
    Result<void> holdOne(Submission submission);
    Result<void> dropArchiveCopies();
    Result<void> takeOverOne(const SubmissionId &id);
    Result<bool> takeOverDelivery(const Delivery &theirs);
    Result<void> addUnknown(const SubmissionId &id);

    WriteTransaction &m_transaction;
    Connection &m_own;
    Connection *m_before; ///< The workspace that was set aside; null where it cannot be read.
};

} // namespace waymark
