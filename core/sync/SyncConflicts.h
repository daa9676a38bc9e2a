// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncConflict.h"

#include <QList>

namespace waymark {

class Connection;
class WriteTransaction;

/// Conflicts that wait for a person.
class SyncConflicts
{
public:
    /// The oldest first; no more than `most`.
    static Result<QList<SyncConflict>> list(Connection &connection, int most = 500);
    static Result<qint64> count(Connection &connection);
    static Result<SyncConflict> find(Connection &connection, qint64 id);

    /// Whether Choice::Both means something for it.
    static bool offersBoth(const SyncConflict &conflict);
    /// Settles one. Mine becomes a change like any other, to be sent. Fails with NotFound when it was settled
    /// already, with Unsupported for Both where that means nothing.
    static Result<void> resolve(WriteTransaction &transaction, qint64 id, SyncConflict::Choice choice);
    /// Puts one that was settled back as it was, to be settled anew; for undoing resolve(), whose change to
    /// the row is undone through the journal. Fails with NotFound when the object is gone.
    static Result<void> reopen(WriteTransaction &transaction, const SyncConflict &conflict);
};

} // namespace waymark
