// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>

struct sqlite3;

namespace waymark {

/// What a query gave, row by row, column by column, in storage form: text, integers, blobs and nulls.
using Rows = QList<QVariantList>;

/// One connection to the workspace's file. Belongs to the thread that opened it. Statements are prepared once
/// and kept. Every row is read before a call returns, so no cursor holds an old snapshot and an error in the
/// middle of a result is never taken for its end.
class Connection
{
public:
    enum class Access {
        Read,    ///< A workspace that this process has open.
        Write,   ///< The same, for its writer.
        Inspect, ///< Any file: not a byte of it is changed; beside one with a log its index may be made.
    };

    /// Opens the existing file at `path`. A reader can change nothing.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    /// A connection that answers everything with `error`: where one could not be opened, but a caller was
    /// promised one.
    static std::unique_ptr<Connection> broken(const Error &error);
    ~Connection();

    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// All rows that `sql` gives. `binds` fill its question marks, in order.
    Result<Rows> query(const QString &sql, const QVariantList &binds = {});
    /// Runs `sql` and tells how many rows it changed.
    Result<int> execute(const QString &sql, const QVariantList &binds = {});
    /// The rowid of the row inserted last.
    Result<qint64> lastInsertId();

    /// SQLite's own handle, for BulkStatement; null where Qt uses another SQLite than the one whose
    /// sqlite3_sourceid() is `linked`.
    sqlite3 *nativeHandle(const QString &linked);
    /// Whether statements can be run: the error that ended the transaction, if one did.
    Result<void> state() const;
    /// An error of a statement that was run on the native handle, as if execute() had run it.
    Error nativeFailure(int code, const QString &message, const QString &sql);

    /// Starts a write transaction at once (BEGIN IMMEDIATE).
    Result<void> begin();
    Result<void> commit();
    /// Runs `work` within the transaction so that its failure undoes what it did and nothing else. Where
    /// SQLite has ended the whole transaction, everything goes on answering with that error.
    Result<void> attempt(const std::function<Result<void>()> &work);
    /// Ends the transaction without a trace. That SQLite has already rolled back by itself is no error.
    Result<void> rollback();

private:
    class Private;

    Connection();

    std::unique_ptr<Private> d;
};

} // namespace waymark
