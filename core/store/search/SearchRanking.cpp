// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/search/SearchRanking.h"

#include "core/store/search/SearchWords.h"
#include "core/store/tables/SearchKey.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace waymark {

namespace {

/// Everything that decides, the most important first; smaller is better.
using Rank = std::tuple<bool, bool, bool, int, qint64, QString, QString>;

} // namespace

SearchRanking::SearchRanking(const QString &typed) : m_words(SearchWords::typedWords(typed)) {}

/// Whether each word that was typed begins one of the text's, or stands in it as letters.
bool SearchRanking::inEvery(const QString &text) const
{
    const QString folded = SearchWords::ofText(text);
    const QString letters = searchKey(text);
    return std::ranges::all_of(
        m_words, [&](const QString &word) { return folded.contains(word) || letters.contains(word); });
}

int SearchRanking::wholeWords(const QString &text) const
{
    const QStringList words = SearchWords::ofText(text).split(QLatin1Char(' '));
    return int(std::ranges::count_if(m_words, [&](const QString &word) { return words.contains(word); }));
}

SearchHit::Field SearchRanking::matchedField(const SearchHit &hit) const
{
    using Field = SearchHit::Field;
    if (inEvery(hit.title))
        return Field::Name;
    switch (hit.kind) {
    case SearchKind::Account: {
        const QString initials = SearchWords::initials(hit.title);
        return m_words.size() == 1 && initials.startsWith(m_words.first()) ? Field::Name : Field::Address;
    }
    case SearchKind::Contact:
        return inEvery(hit.jobTitle) ? Field::JobTitle : Field::Address;
    case SearchKind::Cta:
        return Field::Account;
    case SearchKind::Email:
        break;
    }
    return inEvery(hit.title + QLatin1Char(' ') + hit.accountName) ? Field::Account : Field::Text;
}

QList<SearchHit> SearchRanking::ranked(QList<SearchHit> hits) const
{
    QSet<TaskId> begun;
    for (const SearchHit &hit : std::as_const(hits)) {
        if (hit.type == EntityType::Draft || hit.type == EntityType::Submission)
            begun.insert(hit.task);
    }
    hits.removeIf(
        [&](const SearchHit &hit) { return hit.type == EntityType::Task && begun.contains(hit.task); });

    QList<std::pair<Rank, SearchHit>> order;
    for (SearchHit &hit : hits) {
        hit.matched = matchedField(hit);
        const Rank rank(hit.matched != SearchHit::Field::Name, !hit.mine, hit.closed, -wholeWords(hit.title),
                        hit.at.isValid() ? -hit.at.toMSecsSinceEpoch() : 0, searchKey(hit.title), hit.uid);
        order.append({rank, hit});
    }
    std::ranges::sort(order, {}, [](const auto &entry) -> const Rank & { return entry.first; });
    QList<SearchHit> ranked;
    for (auto &entry : order)
        ranked.append(std::move(entry.second));
    return ranked;
}

} // namespace waymark
