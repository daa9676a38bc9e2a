// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/ChangeSet.h"

#include <QList>

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// The search indexes of a workspace: full-text tables beside the rows, one for each kind of thing. They hold
/// nothing that the rows do not say, so they can always be made anew; a row never waits for them.
class SearchIndex
{
public:
    /// Brings the indexes up to what a transaction wrote, as the last thing in it. An index that cannot be
    /// written because it is damaged is emptied, to be built anew; only trouble with the disk is an error.
    static Result<void> follow(WriteTransaction &transaction);

    /// Makes one row's entries what the row says now; a row that is gone has none. Nothing is written where
    /// they are that already.
    static Result<void> renew(Connection &connection, EntityType type, qint64 row);
    /// Merges the parts of all indexes into one each, which drops what was deleted from the file for good.
    static Result<void> merge(Connection &connection);
    /// Empties all indexes, to be built anew.
    static Result<void> clear(Connection &connection);
    /// Takes in the next rows of what is being built. True while there are more.
    static Result<bool> build(Connection &connection);
    /// How much of the workspace can be found while the indexes are being built, in per cent; nothing when
    /// all of it can.
    static Result<std::optional<int>> progress(Connection &connection);

    /// Whether the indexes are whole: FTS5's own check of each, and as many entries as there are rows. Reads
    /// all of them; changes nothing, but needs a connection that may write. While they are being built they
    /// count as whole.
    static Result<bool> examine(Connection &connection);
};

} // namespace waymark
