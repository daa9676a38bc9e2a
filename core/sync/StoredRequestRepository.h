// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/StoredRequest.h"

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// The one mutating request that is under way.
class StoredRequestRepository
{
public:
    static Result<std::optional<StoredRequest>> get(Connection &connection);
    /// The number that the next one has: one more than the last one that was stored, also when that was
    /// answered since; 1 for a new device.
    static Result<qint64> nextSequence(Connection &connection);
    /// Stores it, in the transaction that made its batch (LocalChanges::next). Fails with Conflict while
    /// another one is under way.
    static Result<void> store(WriteTransaction &transaction, const StoredRequest &request);
    /// Gives the request up without an answer, for a server that refused it as a whole and so used no number
    /// (400, 413, 422): what it contained waits again. `lastSequence` is the last number that the server has
    /// used, where it says so (409); then the next request follows that.
    static Result<void> abandon(WriteTransaction &transaction, std::optional<qint64> lastSequence = {});
};

} // namespace waymark
