// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/protocol/ProtocolLimits.h"
#include "core/service/people/Caller.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace waymark {

class SqlConnection;

/// Files that clients uploaded. The same bytes from the same user are one blob; who uploaded them and admins
/// can read them, a message whoever sees its Delivery, and a picture whoever sees an object that names it.
class BlobStore
{
public:
    struct Blob
    {
        QString id;
        QString type;
        QByteArray bytes;
    };

    /// Whether there was room for a blob.
    enum class Room { Enough, FullForPerson, Full };
    struct Added
    {
        Room room = Room::Enough;
        QString id; ///< Made from its bytes.
    };
    /// Nothing is stored where there is no room by the limits. What is there already needs none, and is kept
    /// as long as if it were new.
    static Result<Added> add(SqlConnection &connection, const Caller &caller, const QString &type,
                             const QByteArray &bytes, const ProtocolLimits &limits, const Clock &clock);
    /// Removes `most` blobs that were uploaded before `moment` and that nothing refers to; how many it were.
    static Result<int> removeUnused(SqlConnection &connection, const QDateTime &moment, int most);
    static Result<std::optional<Blob>> find(SqlConnection &connection, const Caller &caller,
                                            const QString &id);
};

} // namespace waymark
