// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountFilter.h"

#include "core/store/AccountWords.h"
#include "core/store/tables/SearchKey.h"

#include <string_view>

namespace waymark {

Result<AccountFilter> AccountFilter::read(Connection &connection, const AccountQuery &query)
{
    AccountFilter filter;
    filter.m_query = query;
    filter.m_query.text.clear();
    WAYMARK_TRY(readAccountWords(connection, filter.m_query, [&filter](qint64 number, QByteArrayView words) {
        filter.m_numbers.push_back(number);
        filter.m_words.append(words);
        filter.m_ends.push_back(filter.m_words.size());
    }));
    return filter;
}

bool AccountFilter::isOf(const AccountQuery &query) const
{
    return m_query.technicalAccountManager == query.technicalAccountManager && m_query.sort == query.sort;
}

std::vector<qint64> AccountFilter::numbers(const QString &text) const
{
    if (text.trimmed().isEmpty())
        return m_numbers;
    const QByteArray wanted = searchKey(text).toUtf8();
    const std::string_view words(m_words.constData(), std::size_t(m_words.size()));
    const std::string_view part(wanted.constData(), std::size_t(wanted.size()));
    std::vector<qint64> found;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const auto end = std::size_t(m_ends[i]);
        if (words.substr(begin, end - begin).find(part) != std::string_view::npos)
            found.push_back(m_numbers[i]);
        begin = end;
    }
    return found;
}

} // namespace waymark
