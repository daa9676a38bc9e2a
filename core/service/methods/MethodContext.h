// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/ProtocolLimits.h"
#include "core/protocol/TypeSchema.h"
#include "core/service/people/Caller.h"
#include "core/service/sending/SendingPolicy.h"

#include <QHash>
#include <QString>

namespace waymark {

class Change;
class Clock;
class SqlConnection;

/// What a method runs in: one transaction of one caller.
struct MethodContext
{
    SqlConnection &connection;
    const Caller &caller;
    const ProtocolLimits &limits;
    const SendingPolicy &sending;
    const Clock &clock;
    QString epoch;
    QString workspace;
    Change *change = nullptr;                      ///< Null where the request cannot change anything.
    QHash<QString, QString> *createdIds = nullptr; ///< Creation id to id, over the whole request.
    /// Scopes that were looked up, and whether the caller has them; only where nothing can change them.
    QHash<QString, bool> knownScopes = {};

    /// The state of a type's objects, with what this transaction has done to them.
    Result<QString> stateOf(const TypeSchema &type) const;
};

} // namespace waymark
