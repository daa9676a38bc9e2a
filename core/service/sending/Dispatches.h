// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"
#include "core/domain/Submission.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace waymark {

class SqlConnection;

/// One message to one recipient, as the worker has it.
struct OutgoingRow
{
    QString delivery;
    QString submission;
    QString address;
    QString blob;
    QString person; ///< Who uploaded the blob.
    DeliveryState state = DeliveryState::Queued;
    QString lease;         ///< Of the worker that has it; empty for none.
    QDateTime leasedUntil; ///< Of that; null for none.
};

/// The rows that the delivery worker goes by, beside the objects that people see (resources/server-schema,
/// 0002_sending.sql). Used inside a transaction.
class Dispatches
{
public:
    /// The submission that has the draft: on its way, or some of it has left. Empty for none.
    static Result<QString> submissionOf(SqlConnection &connection, const QString &draft);
    /// Gives the draft free of one that is done, for another.
    static Result<void> release(SqlConnection &connection, const QString &draft);
    static Result<void> add(SqlConnection &connection, const Submission &submission);
    /// Brings the row up to the submission. One that ended and of which nothing had left gives the draft
    /// free; fails with Conflict where one that comes back finds it taken.
    static Result<void> follow(SqlConnection &connection, const Submission &submission, bool hasLeft);

    static Result<void> addRow(SqlConnection &connection, const OutgoingRow &row, const QDateTime &dueAt);
    static Result<std::optional<OutgoingRow>> row(SqlConnection &connection, const QString &delivery);
    static Result<QHash<QString, DeliveryState>> states(SqlConnection &connection, const QString &submission);
    /// Sets the state and ends the lease.
    static Result<void> setState(SqlConnection &connection, const QString &delivery, DeliveryState state,
                                 const QDateTime &dueAt);

    /// Whether an email that is on its way belongs to the object: a Draft, Task or Cta.
    static Result<bool> isOnItsWay(SqlConnection &connection, const QString &uid);
};

} // namespace waymark
