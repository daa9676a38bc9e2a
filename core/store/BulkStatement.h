// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QVariant>

#include <memory>

namespace waymark {

class Connection;

/// A statement that is run very often with other values: on SQLite's own interface where that is the one that
/// Qt uses too, and through Connection where it is not, which comes to the same and takes twice as long.
/// Ends before its connection does.
class BulkStatement
{
public:
    BulkStatement(Connection &connection, const QString &sql);
    ~BulkStatement();
    BulkStatement(const BulkStatement &) = delete;
    BulkStatement &operator=(const BulkStatement &) = delete;

    /// Binds the next one of its parameters: text, an integer, a blob or null, as the tables' columns hold.
    void bind(const QVariant &value);
    /// Runs it with what was bound, and gives the rowid of the row inserted last; binding begins anew. Fails
    /// as Connection::execute() does.
    Result<qint64> run();

private:
    class Native;

    Connection &m_connection;
    const QString m_sql;
    std::unique_ptr<Native> m_native; ///< Null where Connection has to do.
    QVariantList m_binds;             ///< For Connection.
};

} // namespace waymark
