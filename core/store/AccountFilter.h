// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/AccountQuery.h"

#include <QByteArray>

#include <vector>

namespace waymark {

class Connection;

/// The accounts of a list in its order, with the words that a filter looks at: where a person types letter by
/// letter, every further one is answered from memory. It takes about 80 bytes an account, and knows nothing
/// of what has changed in the store since it was read.
class AccountFilter
{
public:
    /// Reads what `query` says but for its text and its window.
    static Result<AccountFilter> read(Connection &connection, const AccountQuery &query);

    /// Whether it has the same accounts in the same order.
    bool isOf(const AccountQuery &query) const;
    /// The rows' numbers that AccountRepository::numbers() gives for this text.
    std::vector<qint64> numbers(const QString &text) const;

private:
    AccountQuery m_query;
    std::vector<qint64> m_numbers;
    std::vector<qsizetype> m_ends; ///< Of each account's words in m_words.
    QByteArray m_words;
};

} // namespace waymark
