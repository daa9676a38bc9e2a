// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Submission.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

namespace waymark {

class Change;
class ServerDatabase;
struct StoredObject;

/// Writes where an email stands, and stops one that somebody has to look at: nobody else waits for that.
class EmailStop
{
public:
    /// Writes the submission's state and the reasons, and the worker's row with it.
    static Result<void> save(Change &change, const StoredObject &object, const Submission &submission,
                             const QList<ReviewReason> &reasons);
    /// It needs a review, for this reason.
    static Result<void> review(Change &change, const QString &submission, const QString &sentence);
    /// The same where the object cannot be written: nothing more of it leaves.
    static Result<void> stopRow(Change &change, const QString &submission);

    /// Stops the email of which something cannot be written, in a transaction of its own, and gives the
    /// delivery back if it is leased; each may be empty. Told to people where that can be written. Gives the
    /// types that changed.
    static Result<QSet<QString>> setAside(ServerDatabase &database, const QString &submission,
                                          const QString &delivery, const QDateTime &now);
};

} // namespace waymark
