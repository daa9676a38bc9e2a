// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/BulkStatement.h"
#include "core/store/tables/StoredTable.h"

#include <memory>
#include <vector>

namespace waymark {

/// Writes many new rows of one table within a transaction, as fast as SQLite takes them, with one entry in
/// the journal for all of them (JournalEntry::Operation::Bulk). The rows must be new ones, which is why
/// nothing is looked up: a uid that exists, or ever existed, is a defect of the caller.
class StoredBulk
{
public:
    /// `rowsAtOnce`: so many go into the table together (BulkStatement); until flush() or finish() the last
    /// ones are not in it.
    StoredBulk(WriteTransaction &transaction, const StoredTable &table, int rowsAtOnce = 1);

    /// Writes one, and the rows that its properties keep in other tables: `apart` has them by property. Fails
    /// with NotFound when what it belongs to does not exist, with Conflict when a value that must be unique
    /// is taken, by this row or one that waited; the transaction can then only be rolled back.
    Result<void> add(const QString &uid, const StoredValues &values, const QList<QList<QVariantList>> &apart);

    /// The same of a row in the form of the journal, whole.
    Result<void> add(const QString &uid, const QJsonObject &object);

    /// Writes what waits.
    Result<void> flush();

    /// Writes what waits, and notes what was added. Without it nothing of that can ever be undone.
    Result<void> finish();

private:
    /// A row of another table that waits for the key of the one that it belongs to.
    struct Part
    {
        std::size_t property = 0;
        qint64 row = 0; ///< Which of those that wait.
        QVariantList values;
    };

    Result<void> rowsAreWritten();

    WriteTransaction &m_transaction;
    const StoredTable &m_table;
    BulkStatement m_insert;
    std::vector<qsizetype> m_own; ///< The places of the values that are columns of the row itself.
    std::vector<std::unique_ptr<BulkStatement>> m_apart; ///< For each property that is kept apart.
    std::vector<Part> m_parts;
    qint64 m_waiting = 0;
    QString m_firstUid;
    qint64 m_first = 0;
    qint64 m_last = 0;
    qint64 m_count = 0;
};

} // namespace waymark
