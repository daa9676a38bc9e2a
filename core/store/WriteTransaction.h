// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/store/ChangeSet.h"
#include "core/store/Connection.h"

#include <QJsonObject>

#include <optional>

namespace waymark {

/// The one open write transaction, as repositories see it. What they change, they note here; the note goes to
/// the change journal in the same transaction.
class WriteTransaction
{
public:
    Connection &connection();
    /// The instant that every row of this transaction is stamped with, UTC.
    QDateTime now() const;
    const UserId &actor() const;
    /// The journal's number of this transaction.
    qint64 number() const;

    /// Notes a row's change: no `before` is a creation, no `after` a deletion. Only properties that differ
    /// are kept, each with its old and new value; a change that changes nothing is not noted.
    Result<void> note(EntityType type, const QString &uid, const std::optional<QJsonObject> &before,
                      const std::optional<QJsonObject> &after);
};

} // namespace waymark
