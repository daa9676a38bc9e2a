// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/protocol/ProtocolLimits.h"

namespace waymark {

class SqlConnection;

/// Keeps the database from growing for ever: what clients no longer need to be told goes, and so do uploads
/// that nothing refers to. For now and then; several at once do no harm.
class Housekeeping
{
public:
    /// In transactions of a moment each, so that writers get their turn between them.
    static Result<void> run(SqlConnection &connection, const ProtocolLimits &limits, const Clock &clock);

    /// The oldest state that changes can still be told from; 0 where that is all of them.
    static Result<qint64> oldestState(SqlConnection &connection);
};

} // namespace waymark
