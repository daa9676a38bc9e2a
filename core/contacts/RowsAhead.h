// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportRow.h"

#include <QFuture>
#include <QList>

#include <functional>
#include <optional>
#include <vector>

namespace waymark {

/// Some rows of a file that were read and checked.
struct CheckedRows
{
    std::vector<ImportRow> rows;
    qint64 count = 0;     ///< Of rows, with those that are only noted for later.
    qint64 emptyRows = 0; ///< Not among them.
    qint64 bytesRead = 0; ///< Of the file, so far.
    bool isLast = false;
};

/// Reads and checks the next rows on another thread while the ones before are planned and written, which
/// takes about as long. Never more than one piece ahead.
class RowsAhead
{
public:
    /// Gives the next piece. Called by one thread after the other, never by two at once; what it uses
    /// outlives this.
    using Read = std::function<Result<CheckedRows>()>;

    /// Without `isAhead` each piece is read when it is asked for.
    RowsAhead(Read read, bool isAhead);
    /// Waits for the piece that is being read.
    ~RowsAhead();
    RowsAhead(const RowsAhead &) = delete;
    RowsAhead &operator=(const RowsAhead &) = delete;

    /// To be called until a piece is the last one or fails.
    Result<CheckedRows> next();

private:
    const Read m_read;
    const bool m_isAhead;
    std::optional<QFuture<Result<CheckedRows>>> m_piece; ///< Being read.
};

} // namespace waymark
