// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/ChangeSet.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace waymark {

class Connection;

/// What Journal::changedAfter() says, of many rows at once.
class LaterChanges
{
public:
    /// Those of these rows that were changed by a transaction after this one that still stands, here or
    /// elsewhere.
    static Result<QSet<QString>> among(Connection &connection, qint64 transaction, EntityType type,
                                       const QStringList &uids);
};

} // namespace waymark
