// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/LateIndexes.h"

#include "core/base/Logging.h"
#include "core/store/Interruption.h"
#include "core/store/WriteTransaction.h"

#include <limits>

namespace waymark {

namespace {

/// Fewer rows are sooner added than an index is made.
constexpr qint64 leastRows = 20'000;

constexpr int cache = 65'536; // KiB

/// What SQLite may sort in memory at once, in KiB. Sorting that much is one step, which cannot be stopped: 20
/// ms here, 340 ms with 16 MiB, which take longer in all, too, since they leave the processor's cache.
constexpr int sorted = 1'024;

/// Lets SQLite sort in files of the temporary folder, which have no names, instead of in memory, however many
/// rows there are. Without it only needs more, so that a failure is for the log alone.
class SortingInFiles
{
public:
    explicit SortingInFiles(Connection &connection) : m_connection(connection)
    {
        set(QStringLiteral("temp_store = FILE"));
        set(QStringLiteral("cache_size = -%1").arg(sorted));
    }
    ~SortingInFiles() { set(QStringLiteral("temp_store = MEMORY")); }
    SortingInFiles(const SortingInFiles &) = delete;
    SortingInFiles &operator=(const SortingInFiles &) = delete;

private:
    void set(const QString &pragma)
    {
        const auto done = m_connection.query(QStringLiteral("PRAGMA ") + pragma);
        if (!done)
            qCDebug(logStore).noquote() << describe(done.error());
    }

    Connection &m_connection;
};

} // namespace

LateIndexes::LateIndexes(WriteTransaction &transaction, const QString &table, const QStringList &indexes,
                         const QStringList &sought)
    : m_transaction(transaction), m_table(table), m_indexes(indexes), m_sought(sought), m_next(leastRows)
{
}

Result<void> LateIndexes::look()
{
    const auto rows = m_transaction.connection().query(QStringLiteral("SELECT count(*) FROM ") + m_table);
    WAYMARK_TRY(rows);
    const qint64 before = rows->first().first().toLongLong() - m_added;
    if (before > m_added) {
        m_next = before;
        return {};
    }
    m_next = std::numeric_limits<qint64>::max();
    return takeAway(before > 0 ? m_indexes : m_indexes + m_sought);
}

Result<void> LateIndexes::takeAway(const QStringList &names)
{
    Connection &connection = m_transaction.connection();
    // What is left gets its rows nearly in order, and needs no large cache.
    const auto done = connection.query(QStringLiteral("PRAGMA cache_size = -%1").arg(cache));
    WAYMARK_TRY(done);
    for (const QString &name : names) {
        const auto rows = connection.query(
            QStringLiteral("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?"), {name});
        WAYMARK_TRY(rows);
        if (rows->isEmpty())
            continue;
        WAYMARK_TRY(connection.execute(QStringLiteral("DROP INDEX ") + name));
        m_statements.append(rows->first().first().toString());
    }
    return {};
}

Result<void> LateIndexes::finish()
{
    if (m_statements.isEmpty())
        return {};
    Connection &connection = m_transaction.connection();
    const SortingInFiles files(connection);
    Result<void> wanted;
    const Interruption interruption(connection, [this, &wanted] {
        wanted = m_transaction.expectWanted(0);
        return !wanted;
    });
    for (const QString &statement : std::as_const(m_statements)) {
        const auto made = connection.execute(statement);
        WAYMARK_TRY(wanted);
        WAYMARK_TRY(made);
    }
    m_statements.clear();
    return {};
}

} // namespace waymark
