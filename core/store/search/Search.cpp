// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/search/Search.h"

#include "core/store/Connection.h"
#include "core/store/Store.h"
#include "core/store/search/SearchIndex.h"
#include "core/store/search/SearchRanking.h"
#include "core/store/search/SearchRows.h"
#include "core/store/search/SearchWords.h"
#include "core/store/tables/SearchKey.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Search)
};

/// How many keys are taken from an index at most. When there are more, a person goes on typing: what is
/// theirs is looked for apart, so that it is not among those left out.
constexpr int mostKeys = 200;

/// One look into the indexes.
class Look
{
public:
    Look(Connection &connection, const SearchQuery &query)
        : m_connection(connection), m_query(query), m_match(SearchWords::matchOf(query.text)),
          m_ranking(query.text)
    {
    }

    bool isEmpty() const { return m_match.isEmpty(); }
    /// Whether an index could not be read because it is damaged; anything else that is damaged does not
    /// count.
    bool foundDamagedIndex() const { return m_damagedIndex; }
    Result<SearchGroup> group(SearchKind kind);

private:
    Result<void> add(const QString &sql, const QVariantList &binds);
    Result<void> addFromIndex(const QString &index, const QString &match);
    Result<void> addMine(SearchKind kind, const QString &index);
    Result<void> addAccountsByLetters();
    SearchGroup best(SearchKind kind, QList<SearchHit> hits) const;

    Connection &m_connection;
    const SearchQuery &m_query;
    const QString m_match;
    const SearchRanking m_ranking;
    QList<qint64> m_keys;
    bool m_damagedIndex = false;
};

Result<void> Look::add(const QString &sql, const QVariantList &binds)
{
    const auto rows = m_connection.query(sql, binds);
    WAYMARK_TRY(rows);
    for (const QVariantList &row : *rows) {
        const qint64 key = row.first().toLongLong();
        if (!m_keys.contains(key))
            m_keys.append(key);
    }
    return {};
}

/// The one statement that reads nothing but an index.
Result<void> Look::addFromIndex(const QString &index, const QString &match)
{
    const auto added = add(
        QStringLiteral("SELECT rowid FROM %1 WHERE %1 MATCH ? LIMIT %2").arg(index).arg(mostKeys), {match});
    m_damagedIndex = !added && added.error().kind == ErrorKind::Damaged;
    return added;
}

/// Reads the words of all that is the person's own, which is far less than what is indexed.
Result<void> Look::addMine(SearchKind kind, const QString &index)
{
    QString condition;
    QVariantList binds{m_query.me.toString()};
    const QStringList words = SearchWords::typedWords(m_query.text);
    for (const QString &word : words) {
        condition += QStringLiteral(" AND instr(' ' || %1.name || ' ' || %1.rest, ?)").arg(index);
        binds += QString(QLatin1Char(' ') + word);
    }
    return add(
        QStringLiteral("WITH my_account AS (SELECT id FROM account WHERE technical_account_manager = ?) "
                       "SELECT mine.key FROM (%1) AS mine CROSS JOIN %2 ON %2.rowid = mine.key "
                       "WHERE 1 %3 LIMIT %4")
            .arg(SearchRows::keysOfMine(kind), index, condition)
            .arg(mostKeys),
        binds);
}

Result<void> Look::addAccountsByLetters()
{
    QString condition;
    QVariantList binds;
    const QStringList parts = searchKey(m_query.text.left(512)).split(QLatin1Char(' '));
    for (const QString &part : parts.mid(0, 12)) {
        condition += QStringLiteral(" AND instr(search_key, ?)");
        binds += part;
    }
    return add(QStringLiteral("SELECT id FROM account WHERE 1 %1 ORDER BY name_key LIMIT %2")
                   .arg(condition)
                   .arg(mostKeys),
               binds);
}

Result<SearchGroup> Look::group(SearchKind kind)
{
    m_keys.clear();
    const QString index = SearchRows::indexOf(kind);
    WAYMARK_TRY(addFromIndex(index, QStringLiteral("{name} : (%1)").arg(m_match)));
    if (m_keys.size() < mostKeys)
        WAYMARK_TRY(addFromIndex(index, m_match));
    if (m_keys.size() >= mostKeys && m_query.me)
        WAYMARK_TRY(addMine(kind, index));
    if (kind == SearchKind::Account && m_keys.size() <= m_query.limit)
        WAYMARK_TRY(addAccountsByLetters());

    const auto rows = SearchRows::read(m_connection, kind, m_keys, m_query.me);
    WAYMARK_TRY(rows);
    return best(kind, m_ranking.ranked(rows->values()));
}

/// The library's emails stand behind one's own, and are not crowded out by them.
SearchGroup Look::best(SearchKind kind, QList<SearchHit> hits) const
{
    const auto library = std::stable_partition(
        hits.begin(), hits.end(), [](const SearchHit &hit) { return hit.type != EntityType::Template; });
    const qsizetype own = std::distance(hits.begin(), library);
    const qsizetype templates = hits.size() - own;
    const qsizetype most = m_query.limit;
    return {kind, hits.mid(0, std::min(own, most)) + hits.mid(own, most), own > most || templates > most};
}

Result<SearchResult> lookThrough(Connection &connection, Look &look, const SearchQuery &query,
                                 const std::function<bool()> &stopped)
{
    SearchResult result;
    if (look.isEmpty())
        return result;
    const auto building = SearchIndex::progress(connection);
    WAYMARK_TRY(building);
    result.building = *building;
    for (const SearchKind kind : query.kinds) {
        if (stopped && stopped())
            return failure(ErrorKind::Cancelled, {});
        auto group = look.group(kind);
        WAYMARK_TRY(group);
        if (!group->hits.isEmpty())
            result.groups.append(std::move(*group));
    }
    return result;
}

/// One that is being built already is on its way to be whole.
void rebuildUnlessBuilding(Store &store)
{
    const auto building = SearchIndex::progress(store.reader());
    if (building && !*building)
        store.rebuildSearch();
}

} // namespace

Result<SearchResult> Search::find(Connection &connection, const SearchQuery &query,
                                  const std::function<bool()> &stopped)
{
    Look look(connection, query);
    return lookThrough(connection, look, query, stopped);
}

Result<SearchResult> Search::find(Store &store, const SearchQuery &query,
                                  const std::function<bool()> &stopped)
{
    Look look(store.reader(), query);
    auto result = lookThrough(store.reader(), look, query, stopped);
    if (!look.foundDamagedIndex() || store.isForReading())
        return result;
    rebuildUnlessBuilding(store);
    return failure(ErrorKind::Damaged,
                   Words::tr("Nothing can be found at the moment: the search index was damaged. It is being "
                             "made anew; nothing of your work is lost."),
                   result.error().detail);
}

} // namespace waymark
