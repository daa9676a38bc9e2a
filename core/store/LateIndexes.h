// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace waymark {

class WriteTransaction;

/// Indexes that very many new rows go into only at the end, sorted: each row in no order touches another page
/// of them, which takes twice as long and much memory. Once more rows were added than the table had, they
/// are taken away, and finish() makes them anew; all of it within the one transaction, so that nobody else
/// ever sees the table without them.
class LateIndexes
{
public:
    /// Of `table`. In `sought` rows are looked up while others are added, so these only go where the table
    /// was empty and there is nothing to look for.
    LateIndexes(WriteTransaction &transaction, const QString &table, const QStringList &indexes,
                const QStringList &sought = {});

    /// To be called for each row that was added. True when it is time to look().
    bool rowAdded() { return ++m_added >= m_next; }
    /// Takes the indexes away where that pays by now. All rows that were added are in the table.
    Result<void> look();

    /// Makes them anew. Fails with Conflict when a value that has to be unique is there twice, and with
    /// Cancelled when the transaction is not wanted any more.
    Result<void> finish();

private:
    Result<void> takeAway(const QStringList &names);

    WriteTransaction &m_transaction;
    const QString m_table;
    const QStringList m_indexes;
    const QStringList m_sought;
    qint64 m_added = 0;
    qint64 m_next;            ///< How many rows there have to be for another look.
    QStringList m_statements; ///< What makes those anew that are gone.
};

} // namespace waymark
