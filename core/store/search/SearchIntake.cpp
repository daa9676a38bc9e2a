// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/search/SearchIntake.h"

#include "core/store/BulkStatement.h"
#include "core/store/CacheSize.h"
#include "core/store/Connection.h"
#include "core/store/Interruption.h"
#include "core/store/search/SearchFunctions.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace waymark {

namespace {

/// Rows between two questions whether to go on, where the statements cannot be stopped: some hundredths of a
/// second.
constexpr qint64 documentsAtOnce = 500;

/// Rows that one statement takes in: half a second of them, for a person sees how far it is in between.
constexpr qint64 takenAtOnce = 50'000;

/// Fewer rows make few segments.
constexpr qint64 leastMergedOnce = 20'000;

/// What FTS5 merges is read again soon. In KiB.
constexpr int cache = 16'000;

/// Pages of the index that one step of merging writes: a hundredth of a second.
constexpr int pagesAtOnce = 500;

constexpr QLatin1String addSql("INSERT INTO %1 (rowid, name, rest) VALUES (?, ?, ?)");

QString stretchOf(const SearchSource &source)
{
    return QStringLiteral("%1.id BETWEEN ? AND ? ORDER BY %1.id").arg(source.table);
}

} // namespace

SearchIntake::SearchIntake(Connection &connection, const SearchSource &source, Taken goesOn)
    : m_connection(connection), m_source(source), m_goesOn(std::move(goesOn))
{
}

Result<void> SearchIntake::takeIn(const BulkRows &rows)
{
    const auto inSql =
        m_source.expressions.isEmpty() ? Result<bool>(false) : SearchFunctions::areIn(m_connection);
    WAYMARK_TRY(inSql);
    WAYMARK_TRY(*inSql ? byStatements(rows) : byDocuments(rows));
    return m_goesOn(m_taken);
}

Result<void> SearchIntake::byStatements(const BulkRows &rows)
{
    const qint64 all = rows.last - rows.first + 1;
    // Keys begin at 1, so that there are not more rows before the first one.
    const bool mergesOnce = all >= leastMergedOnce && all >= rows.first;
    std::optional<CacheSize> larger;
    if (all > documentsAtOnce)
        larger.emplace(m_connection, cache);
    if (mergesOnce)
        WAYMARK_TRY(letMerge(false));
    for (qint64 first = rows.first; first <= rows.last; first += takenAtOnce) {
        const qint64 last = std::min(first + takenAtOnce - 1, rows.last);
        WAYMARK_TRY(interruptibly([&] { return insert(first, last); }));
        m_taken += last - first + 1;
    }
    if (!mergesOnce)
        return {};
    WAYMARK_TRY(letMerge(true));
    return mergeAll();
}

/// Without the rows' texts coming here.
Result<void> SearchIntake::insert(qint64 first, qint64 last)
{
    const QString sql = QStringLiteral("INSERT INTO %1 (rowid, name, rest) SELECT %2.id, %3 FROM %4 WHERE ");
    WAYMARK_TRY(m_connection.execute(
        sql.arg(m_source.index, m_source.table, m_source.expressions, m_source.from) + stretchOf(m_source),
        {first, last}));
    return {};
}

Result<void> SearchIntake::byDocuments(const BulkRows &rows)
{
    for (qint64 first = rows.first; first <= rows.last; first += documentsAtOnce) {
        const qint64 last = std::min(first + documentsAtOnce - 1, rows.last);
        WAYMARK_TRY(m_goesOn(m_taken));
        const auto documents = m_source.documents(m_connection, stretchOf(m_source), {first, last});
        WAYMARK_TRY(documents);
        WAYMARK_TRY(put(m_connection, m_source, *documents, addSql));
        m_taken += last - first + 1;
    }
    return {};
}

/// FTS5's defaults, or no merging at all (https://www.sqlite.org/fts5.html, sections 6.1 and 6.2).
Result<void> SearchIntake::letMerge(bool isAutomatic)
{
    const QString sql = QStringLiteral("INSERT INTO %1 (%1, rank) VALUES (?, ?)").arg(m_source.index);
    WAYMARK_TRY(m_connection.execute(sql, {QStringLiteral("automerge"), isAutomatic ? 4 : 0}));
    WAYMARK_TRY(m_connection.execute(sql, {QStringLiteral("crisismerge"), isAutomatic ? 16 : 1'999}));
    return {};
}

/// Step by step, each of which does a part and says by the rows it changed whether there was any (section
/// 6.7).
Result<void> SearchIntake::mergeAll()
{
    const QString changes = QStringLiteral("SELECT total_changes()");
    const QString step = QStringLiteral("INSERT INTO %1 (%1, rank) VALUES ('merge', %2)")
                             .arg(m_source.index)
                             .arg(-pagesAtOnce);
    for (;;) {
        const auto before = m_connection.query(changes);
        WAYMARK_TRY(before);
        WAYMARK_TRY(m_goesOn(m_taken));
        WAYMARK_TRY(m_connection.execute(step));
        const auto after = m_connection.query(changes);
        WAYMARK_TRY(after);
        if (after->first().first().toLongLong() - before->first().first().toLongLong() < 2)
            return {};
    }
}

/// Also asks in the middle of a statement, and ends it where it is not wanted any more.
Result<void> SearchIntake::interruptibly(const std::function<Result<void>()> &work)
{
    Result<void> wanted;
    const Interruption interruption(m_connection, [&] {
        wanted = m_goesOn(m_taken);
        return !wanted;
    });
    const Result<void> done = work();
    return wanted ? done : wanted;
}

Result<void> SearchIntake::put(Connection &connection, const SearchSource &source,
                               const QList<SearchDocument> &documents, QLatin1String sql)
{
    BulkStatement put(connection, QString(sql).arg(source.index));
    for (const SearchDocument &document : documents) {
        put.bind(source.keyOf(document.row));
        put.bind(document.name);
        put.bind(document.rest);
        WAYMARK_TRY(put.endRow());
    }
    return {};
}

} // namespace waymark
