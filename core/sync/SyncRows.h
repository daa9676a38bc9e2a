// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncType.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <utility>

namespace waymark {

class Connection;
class WriteTransaction;

/// The workspace's rows of one type, in the form of RowMapping. Written through the store's tables; a draft's
/// text that is replaced is kept by the rules of DraftRevisions.
class SyncRows
{
public:
    using Row = std::pair<QString, QJsonObject>; ///< Uid and row.

    /// Those of these rows (at most 1,000) that are there.
    static Result<QHash<QString, QJsonObject>> read(Connection &connection, const SyncType &type,
                                                    const QStringList &uids);
    static Result<std::optional<QJsonObject>> readOne(Connection &connection, const SyncType &type,
                                                      const QString &uid);
    /// What a person knows it by: a draft by its task, what is gone by how it was agreed. May be empty.
    static Result<QString> nameOf(Connection &connection, const SyncType &type, const QString &uid);
    /// Writes a row, new or changed.
    static Result<void> write(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                              const QJsonObject &row);
    /// Writes rows of which none is there yet; fast where they are many.
    static Result<void> writeNew(WriteTransaction &transaction, const SyncType &type, const QList<Row> &rows);
    /// Removes a row with what hangs on it.
    static Result<void> remove(WriteTransaction &transaction, const SyncType &type, const QString &uid);
};

} // namespace waymark
