// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncConflict.h"

#include <QJsonObject>

namespace waymark {

class WriteTransaction;
class Connection;

/// Writing the table sync_conflict.
class ConflictNotes
{
public:
    /// Notes one, at the transaction's moment; of what is noted already mine and theirs are renewed.
    static Result<void> add(WriteTransaction &transaction, const SyncConflict &conflict);
    /// The values of this device that a person has not chosen yet for this object, by property: they are
    /// nowhere else.
    static Result<QJsonObject> openValues(Connection &connection, EntityType type, const QString &uid);
    /// Everything about an object that is gone.
    static Result<void> forget(Connection &connection, EntityType type, const QString &uid);
};

} // namespace waymark
