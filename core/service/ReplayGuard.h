// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/IdempotencyKey.h"
#include "core/service/people/Caller.h"

#include <QByteArray>

#include <optional>

namespace waymark {

class SqlConnection;

/// The last mutating request of each device, kept in the transaction that holds its effects.
class ReplayGuard
{
public:
    /// What becomes of a request with this key.
    struct Verdict
    {
        enum class Kind {
            Execute, ///< It is the next one.
            Repeat,  ///< It was executed; `response` is what it was answered.
            Differs, ///< Another one was executed under this number.
            Gap,     ///< It is neither the last one nor the next.
        };
        Kind kind = Kind::Execute;
        QByteArray response;
        qint64 last = 0;
    };

    static Result<Verdict> judge(SqlConnection &connection, const Caller &caller, const IdempotencyKey &key,
                                 const QByteArray &body);
    /// Notes that the request was executed.
    static Result<void> note(SqlConnection &connection, const Caller &caller, const IdempotencyKey &key,
                             const QByteArray &body, const QByteArray &response);
};

} // namespace waymark
