// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/ChangeSet.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace waymark {

class Connection;

/// Notes, in the transaction that changes a row, that the change is not agreed with the server yet, and keeps
/// the version that was. The journal may forget what it said of the row; this stays until it was sent.
/// core/sync reads it.
class UnsentChanges
{
public:
    /// Whether the workspace is connected to a server. Without one nothing is noted.
    static Result<bool> areNoted(Connection &connection);

    /// `before` and `after` as WriteTransaction::note() has them. A pick list is one row to the server: its
    /// items before the first of these changes are the base, {"rows": {"gold": …}}.
    static Result<void> note(Connection &connection, qint64 transaction, const QDateTime &at, EntityType type,
                             const QString &uid, const std::optional<QJsonObject> &before,
                             const std::optional<QJsonObject> &after);
    /// Rows of a bulk creation, from the key `first` on: they are looked for when it is time to send.
    static Result<void> noteBulk(Connection &connection, EntityType type, qint64 first);
    /// What the row said of a person was taken out of it; what was agreed is not kept either.
    static Result<void> noteErased(Connection &connection, qint64 transaction, const QDateTime &at,
                                   EntityType type, const QString &uid);
};

} // namespace waymark
