// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/OutgoingBatch.h"
#include "core/sync/WaitingChange.h"

#include <QList>

namespace waymark {

class Connection;
class WriteTransaction;

/// Discovery: what was changed here and is not agreed with the server yet. What changes is noted at the
/// journal's door, in the transaction that changes it (WriteTransaction), with the version that was agreed.
class LocalChanges
{
public:
    /// How many changes wait to be sent, without those that are parked; those under way count.
    static Result<qint64> waiting(Connection &connection);
    /// What waits, by the names that a person knows; no more than `most`.
    static Result<QList<WaitingChange>> list(Connection &connection, int most = 500);

    /// The next changes to send, in an order in which what they refer to comes first; empty when nothing can
    /// be sent. Notes what was put into it, so it belongs into the transaction that stores the request. What
    /// is changed afterwards is found by the next call after the answer.
    static Result<OutgoingBatch> next(WriteTransaction &transaction, const BatchLimits &limits = {});
};

} // namespace waymark
