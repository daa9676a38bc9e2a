// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QVariant>

#include <functional>

struct sqlite3_stmt;

namespace waymark {

class Connection;

/// Reads very many rows once, through SQLite's own interface where it can: no value is made for a cell that
/// nobody looks at, and no row is kept.
class RowScan
{
public:
    /// The row that is being read; good until the call that got it returns.
    class Row
    {
    public:
        explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}
        explicit Row(const QVariantList &values) : m_values(&values) {}

        qint64 number(int column) const;
        QString text(int column) const;
        /// The same in UTF-8; good until the next one is asked for.
        QByteArrayView utf8(int column) const;

    private:
        sqlite3_stmt *m_statement = nullptr;
        const QVariantList *m_values = nullptr;
        mutable QByteArray m_bytes;
    };

    /// Runs `sql` with what is bound, integers and texts, and gives each row to `take`. Cancelled once
    /// `stopped`, which is asked now and then, says true.
    static Result<void> run(Connection &connection, const QString &sql, const QVariantList &binds,
                            const std::function<void(const Row &)> &take,
                            const std::function<bool()> &stopped = {});
};

} // namespace waymark
