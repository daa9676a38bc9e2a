// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"
#include "core/store/BulkRows.h"
#include "core/store/ChangeSet.h"
#include "core/store/Connection.h"

#include <QDateTime>
#include <QJsonObject>

#include <functional>
#include <optional>
#include <utility>

namespace waymark {

/// The one open write transaction, as repositories see it. What they change, they note here; the note goes to
/// the change journal in the same transaction.
class WriteTransaction
{
public:
    WriteTransaction(Connection &connection, const QDateTime &now, const UserId &actor, qint64 number);

    Connection &connection() { return m_connection; }
    /// The instant that every row of this transaction is stamped with, UTC.
    const QDateTime &now() const { return m_now; }
    const UserId &actor() const { return m_actor; }
    /// The journal's number of this transaction: what Store::revert() takes.
    qint64 number() const { return m_changes.transaction; }
    /// The rows changed so far.
    const ChangeSet &changes() const { return m_changes; }

    /// Says what the person did, in the journal: "Reschedule task".
    Result<void> setLabel(const QString &label);

    /// Notes a row's change from revision `baseRev` on (0 for a row that never existed): no `before` is a
    /// creation, no `after` a deletion. Only properties that differ are kept, each with its old and new
    /// value; of those in `bulky` an update keeps the name alone. A change that changes nothing is not noted.
    Result<void> note(EntityType type, const QString &uid, qint64 baseRev,
                      const std::optional<QJsonObject> &before, const std::optional<QJsonObject> &after,
                      const QSet<QString> &bulky = {});

    /// Notes that all rows of a bulk insert were created; `firstUid` is that of the first.
    Result<void> noteBulk(EntityType type, const QString &firstUid, const BulkRows &rows);

    /// Takes the transaction out of the journal: it noted nothing that anybody could undo or send on.
    Result<void> leaveNoTrace();

    /// What is asked now and then, with the part that is done, while the search indexes follow; where it says
    /// false, the transaction fails with Cancelled.
    void askWhetherToGoOn(std::function<bool(double share)> goOn) { m_goOn = std::move(goOn); }
    Result<void> expectWanted(double share) const;

    /// Notes that what a row said of a person was taken out of it for good: what the journal kept of the row
    /// goes too, and nothing of it can be undone from here on.
    Result<void> noteErased(EntityType type, const QString &uid, qint64 baseRev);

    /// Says that what is written from here on was done elsewhere: it is no change of this device, so the
    /// journal says nothing of it and nothing is sent on. Views and search follow as ever. It stays so to the
    /// end of the transaction.
    void takeFromElsewhere() { m_isFromElsewhere = true; }
    bool isFromElsewhere() const { return m_isFromElsewhere; }

    /// Says that the row with this `id` was written or removed, for the search indexes, which follow at the
    /// end of the transaction.
    void touch(EntityType type, qint64 row) { m_touched[type].insert(row); }
    const QHash<EntityType, QSet<qint64>> &touchedRows() const { return m_touched; }
    /// The rows of the bulk inserts.
    const QList<std::pair<EntityType, BulkRows>> &bulkRows() const { return m_bulkRows; }

private:
    Result<bool> isSentOn();

    Connection &m_connection;
    QDateTime m_now;
    UserId m_actor;
    ChangeSet m_changes;
    QHash<EntityType, QSet<qint64>> m_touched;
    QList<std::pair<EntityType, BulkRows>> m_bulkRows;
    std::function<bool(double)> m_goOn;
    bool m_isFromElsewhere = false;
    std::optional<bool> m_isSentOn; ///< Whether there is a server; asked once.
};

} // namespace waymark
