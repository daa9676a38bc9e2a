// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/OutgoingBatch.h"
#include "core/sync/OutgoingCall.h"
#include "core/sync/ReferenceStanding.h"
#include "core/sync/SyncFacts.h"
#include "core/sync/SyncRows.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace waymark {

class WriteTransaction;

/// Makes one batch of the changes that wait, within one transaction.
class OutgoingObjects
{
public:
    OutgoingObjects(WriteTransaction &transaction, const BatchLimits &limits, SyncFacts facts);

    Result<OutgoingBatch> collect();

private:
    /// A page of changes of one type.
    struct Waiting
    {
        QList<UnsentChange> changes;
        QHash<QString, QJsonObject> rows; ///< Those that are there.
        QHash<QString, AgreedRow> agreed; ///< Those that the server has.
    };
    using Standing = ReferenceStanding::Standing;

    Result<void> scan(const SyncType &type);
    Result<void> addEarlierTexts(OutgoingBatch *batch);
    Result<Waiting> nextWaiting(const SyncType &type, qint64 *after);
    Result<void> addChanges(const SyncType &type, OutgoingCall *call);
    Result<void> addRemovals(const SyncType &type, OutgoingCall *call);
    /// Puts one into the call; false where it has to wait for another of its type.
    Result<bool> add(const SyncType &type, const UnsentChange &change, const QJsonObject &row,
                     std::optional<AgreedRow> agreed, OutgoingCall *call);
    Result<bool> addEmail(const SyncType &type, const UnsentChange &change, const QJsonObject &row,
                          QJsonObject object, const std::optional<AgreedRow> &agreed, OutgoingCall *call);
    Result<bool> addReplacement(const SyncType &type, const UnsentChange &change, const QJsonObject &row,
                                qint64 rev, OutgoingCall *call);
    Result<void> addCreate(const SyncType &type, const UnsentChange &change, const QJsonObject &row,
                           const QJsonObject &object, OutgoingCall *call);
    Result<void> addUpdate(const SyncType &type, const UnsentChange &change, const QJsonObject &row,
                           const QJsonObject &object, qint64 rev, OutgoingCall *call);
    Result<Standing> standing(const SyncType &type, const QString &uid, const QJsonObject &object);
    Result<void> note(const SyncType &type, const UnsentChange &change, const char *operation,
                      const QString &key, const QJsonObject &row, qsizetype bytes, OutgoingCall *call);
    bool isFull(const OutgoingCall &call) const;
    void finish(const SyncType &type, const OutgoingCall &call, OutgoingBatch *batch) const;

    WriteTransaction &m_transaction;
    Connection &m_connection;
    const BatchLimits m_limits;
    const SyncFacts m_facts;
    ReferenceStanding m_standing;
    qint64 m_bytes = 0;
    int m_created = 0;
};

} // namespace waymark
