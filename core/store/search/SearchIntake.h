// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/BulkRows.h"
#include "core/store/search/SearchSource.h"

#include <QLatin1String>
#include <QList>

#include <functional>

namespace waymark {

class Connection;

/// Takes rows that were all added at once into their search index.
///
/// FTS5 writes what it has gathered as a segment, at the end of each statement too, and merges segments while
/// more come. So of very many rows one statement takes in very many, and where they are most of what the
/// index will hold, all segments are merged once, at the end: each word is then written twice instead of over
/// and over, and the index is left in one piece.
class SearchIntake
{
public:
    /// Asked every some hundredths of a second with how many rows are in at least; its error ends it.
    using Taken = std::function<Result<void>(qint64 rows)>;

    /// Both outlive this.
    SearchIntake(Connection &connection, const SearchSource &source, Taken goesOn);

    /// None of them is in the index.
    Result<void> takeIn(const BulkRows &rows);

    /// Writes entries by `sql`: "INSERT INTO %1 (rowid, name, rest) VALUES (?, ?, ?)".
    static Result<void> put(Connection &connection, const SearchSource &source,
                            const QList<SearchDocument> &documents, QLatin1String sql);

private:
    Result<void> byStatements(const BulkRows &rows);
    Result<void> byDocuments(const BulkRows &rows);
    Result<void> insert(qint64 first, qint64 last);
    Result<void> letMerge(bool isAutomatic);
    Result<void> mergeAll();
    Result<void> interruptibly(const std::function<Result<void>()> &work);

    Connection &m_connection;
    const SearchSource &m_source;
    const Taken m_goesOn;
    qint64 m_taken = 0;
};

} // namespace waymark
