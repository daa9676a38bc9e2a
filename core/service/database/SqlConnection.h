// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/service/database/Dialect.h"
#include "core/service/database/SqlStatement.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>

namespace waymark {

/// What a query gave, row by row.
using SqlRows = QList<QVariantList>;

/// One connection to the server's database, of either engine. Belongs to the thread that opened it. Every row
/// is read before a call returns.
class SqlConnection
{
public:
    static Result<std::unique_ptr<SqlConnection>> open(const DatabaseAddress &address);
    ~SqlConnection();

    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    const Dialect &dialect() const { return m_dialect; }

    /// No request may fill the memory: more than this from one statement is refused.
    static constexpr qint64 mostResultBytes = 16'777'216;

    /// All rows that `sql` gives. `binds` fill its question marks, in order. Fails with Cancelled where that
    /// is more than `most` bytes.
    Result<SqlRows> query(const QString &sql, const QVariantList &binds = {}, qint64 most = mostResultBytes);
    /// Gives each row to `take`, without making values of it; Cancelled once that says no.
    Result<void> scan(const QString &sql, const QVariantList &binds,
                      const std::function<bool(const SqlRow &)> &take);
    /// What query() gives, from memory as long as nothing in the database has changed, whoever would have
    /// changed it: for the few small things that every request wants to know.
    Result<SqlRows> remembered(const QString &sql, const QStringList &binds = {});
    /// Runs `sql` and tells how many rows it changed.
    Result<int> execute(const QString &sql, const QVariantList &binds = {});

    /// Runs `work` in a transaction that may write: committed where it succeeds, else without a trace. A
    /// commit that fails is an error, and may nevertheless have happened (an I/O error after the last byte).
    Result<void> write(const std::function<Result<void>()> &work);
    /// Runs `work` on one state of everything.
    Result<void> read(const std::function<Result<void>()> &work);

    /// Whether an error said that the connection is no longer good for anything.
    bool isLost() const { return m_lost; }

private:
    class Private;

    explicit SqlConnection(const Dialect &dialect);
    /// Gives each row to `take`; where `sql` gives none, the statement once.
    Result<void> run(const QString &sql, const QVariantList &binds,
                     const std::function<bool(const SqlStatement &)> &take);
    Result<void> forgetWhatChanged();
    /// Commits where the transaction's work succeeded.
    Result<void> end(const Result<void> &done);
    Error remember(Error error);

    const Dialect &m_dialect;
    bool m_lost = false;
    std::unique_ptr<Private> d;
};

/// "?, ?, ?"
QString placeholders(qsizetype count);

} // namespace waymark
