// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/SyncType.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// What is agreed of one row.
struct AgreedRow
{
    qint64 rev = 0; ///< The server's revision.
    qint64 seen = 0;
};

/// A row with changes that are not agreed.
struct UnsentChange
{
    qint64 id = 0;
    QString uid;
    std::optional<QJsonObject>
        base;            ///< The row as it was agreed; none where that is not known, or never was.
    QDateTime changedAt; ///< UTC.
    bool erased = false; ///< What it said of a person was taken out: nothing brings it back.
    std::optional<QJsonObject> sent; ///< The version under way; empty for a removal.
    QString error;                   ///< Of a parked one.
    QDateTime doneAt; ///< UTC; when whether it is done was changed last, null where it was not.
};

/// The tables sync_row and sync_change.
class AgreedRows
{
public:
    static Result<QHash<QString, AgreedRow>> agreed(Connection &connection, const SyncType &type,
                                                    const QStringList &uids);
    static Result<bool> isAgreed(Connection &connection, EntityType type, const QString &uid);
    static Result<void> agree(Connection &connection, const SyncType &type, const QString &uid, qint64 rev,
                              qint64 seen, std::optional<qint64> changedIn);
    static Result<void> disagree(Connection &connection, const SyncType &type, const QString &uid);

    static Result<QHash<QString, UnsentChange>> changes(Connection &connection, const SyncType &type,
                                                        const QStringList &uids);
    static Result<std::optional<UnsentChange>> change(Connection &connection, const SyncType &type,
                                                      const QString &uid);
    /// The next ones that are not parked, in the order in which they were noted, behind `after`.
    static Result<QList<UnsentChange>> openChanges(Connection &connection, const SyncType &type, qint64 after,
                                                   int most);
    /// Notes that the row has to be sent, from `base` on; what is noted already is replaced and tried again.
    static Result<void> setChange(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                                  const std::optional<QJsonObject> &base);
    /// There is nothing to send any more; what waited for it is tried again.
    static Result<void> clearChange(Connection &connection, const SyncType &type, const QString &uid);
    /// Whether it is one of a bulk that has not been looked at one by one yet.
    static Result<bool> isUnscanned(Connection &connection, const SyncType &type, const QString &uid);
    static Result<void> setSent(Connection &connection, qint64 change, const QJsonObject &row);
    /// Nothing is under way any more.
    static Result<void> clearSent(Connection &connection);

    /// Parks a change. `blockedBy` is the uid of what has to be accepted first.
    static Result<void> park(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                             const QString &error, const QString &description = {},
                             const QStringList &properties = {}, const QString &blockedBy = {});
    static Result<void> unpark(Connection &connection, const SyncType &type, const QString &uid);
    /// What waited for this row is tried again.
    static Result<void> unblock(Connection &connection, const QString &uid);
};

} // namespace waymark
