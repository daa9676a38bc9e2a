// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/service/people/Caller.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace waymark {

class SqlConnection;

/// Files that clients uploaded. The same bytes from the same user are one blob; who uploaded them and admins
/// can read them, and a message whoever sees its Delivery.
class BlobStore
{
public:
    struct Blob
    {
        QString id;
        QString type;
        QByteArray bytes;
    };

    /// Gives the blob's id, which is made from its bytes.
    static Result<QString> add(SqlConnection &connection, const Caller &caller, const QString &type,
                               const QByteArray &bytes, const Clock &clock);
    static Result<std::optional<Blob>> find(SqlConnection &connection, const Caller &caller,
                                            const QString &id);
};

} // namespace waymark
