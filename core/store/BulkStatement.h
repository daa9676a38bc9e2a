// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QVariant>

#include <memory>

namespace waymark {

class Connection;

/// An INSERT of very many rows: on SQLite's own interface where that is the one that Qt uses too, and through
/// Connection where it is not, which comes to the same and takes twice as long. Ends before its connection
/// does.
///
/// Several rows may go into one statement: SQLite opens the table and its indexes once for all of them, and
/// finds its place behind the row before, which takes two thirds of the time. A value that is the same as in
/// the row that was in its place before stays bound.
class BulkStatement
{
public:
    /// `sql` ends with the values of one row: "INSERT INTO … VALUES (?, ?)".
    BulkStatement(Connection &connection, const QString &sql, int rowsAtOnce = 1);
    ~BulkStatement();
    BulkStatement(const BulkStatement &) = delete;
    BulkStatement &operator=(const BulkStatement &) = delete;

    /// Binds the next value of the row: text, an integer, a blob or null, as the tables' columns hold.
    void bind(const QVariant &value);
    /// Ends the row. True where all rows that waited were written with it. Fails as Connection::execute()
    /// does.
    Result<bool> endRow();
    /// Writes the rows that wait.
    Result<void> flush();
    /// The rowid of the row that was written last; those that were written together follow each other.
    Result<qint64> lastRow();

private:
    class Native;

    Connection &m_connection;
    const QString m_sql;
    const int m_rowsAtOnce;
    int m_rowsWaiting = 0;
    std::unique_ptr<Native> m_native; ///< Null where Connection has to do.
    QVariantList m_binds;             ///< For Connection.
};

} // namespace waymark
