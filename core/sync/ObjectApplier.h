// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/RemotePage.h"
#include "core/sync/RowMerge.h"
#include "core/sync/SharedReferences.h"
#include "core/sync/SyncFacts.h"
#include "core/sync/SyncRows.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace waymark {

class WriteTransaction;

/// Takes over objects of the server within one transaction, which is from elsewhere from then on.
class ObjectApplier
{
public:
    ObjectApplier(WriteTransaction &transaction, SyncFacts facts);

    /// Says that the objects are an older server's: what is newer here stands.
    void setRestored(bool restored) { m_restored = restored; }

    Result<void> apply(const SyncType &type, const QList<QJsonObject> &objects);
    Result<void> remove(const SyncType &type, const QStringList &uids);

    const AppliedCounts &counts() const { return m_counts; }

private:
    struct Incoming
    {
        QString uid;
        qint64 rev = 0;
        QJsonObject object;                  ///< Whole, checked.
        QList<ObjectReference> parents = {}; ///< What has to be there before it.
    };

    Result<QList<Incoming>> read(const SyncType &type, const QList<QJsonObject> &objects);
    Result<QList<Incoming>> withParents(const SyncType &type, const QList<Incoming> &all);
    Result<void> meetRemoval(const SyncType &type, const Incoming &incoming);
    Result<void> applySome(const SyncType &type, const QList<QJsonObject> &objects);
    Result<void> applyOne(const SyncType &type, const Incoming &incoming);
    Result<void> applyToRow(const SyncType &type, const Incoming &incoming, const QJsonObject &row);
    Result<void> applyToNone(const SyncType &type, const Incoming &incoming);
    Result<void> writeNewRows(const SyncType &type);
    Result<void> agree(const SyncType &type, const Incoming &incoming, bool changed);
    Result<void> followDraft(const SyncType &type, const Incoming &incoming);
    Result<void> release(const QStringList &uids);
    Result<void> refuse(const SyncType &type, const QString &uid, const QString &sentence,
                        const QString &why);
    Result<void> tell(const SyncType &type, const QString &uid, const QJsonObject &row);

    WriteTransaction &m_transaction;
    Connection &m_connection;
    SyncFacts m_facts;
    SharedReferences m_references;
    RowMerge m_merge;
    bool m_restored = false;
    AppliedCounts m_counts;
    // Of the objects in hand.
    QHash<QString, QJsonObject> m_rows;
    QHash<QString, AgreedRow> m_agreed;
    QHash<QString, UnsentChange> m_changes;
    QList<SyncRows::Row> m_newRows;
    QStringList m_refused;
};

} // namespace waymark
