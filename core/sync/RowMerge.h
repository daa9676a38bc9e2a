// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/Role.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/SharedReferences.h"
#include "core/sync/SyncRows.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace waymark {

class WriteTransaction;

/// What merging a row came to.
struct RowMerged
{
    int conflicts = 0;    ///< Things that a person has to look at.
    bool changed = false; ///< The row is another one now.
};

/// One row of this device and the server's version of it, joined.
class RowMerge
{
public:
    RowMerge(WriteTransaction &transaction, SharedReferences &references, Roles roles)
        : m_transaction(transaction), m_references(references), m_roles(roles)
    {
    }

    /// The row as the server has it: what the server does not know of stays as it is here.
    Result<QJsonObject> taken(const SyncType &type, const QJsonObject &row, const QJsonObject &theirs);

    /// Merges a row that was changed here (`change`), or that both sides made. Writes the row, the texts that
    /// could not be merged as a draft of their own, the conflicts, and what is left to send.
    Result<RowMerged> merge(const SyncType &type, const QString &uid, const QJsonObject &row,
                            const std::optional<UnsentChange> &change, const QJsonObject &theirs);

private:
    Result<QJsonObject> wireOf(const SyncType &type, const QJsonObject &row);
    /// Of one object.
    struct Versions
    {
        const QJsonObject &base, &mine, &theirs, &merged;
    };
    QDateTime doneAt(const std::optional<UnsentChange> &change) const;
    Result<void> tellCompletion(const SyncType &type, const QString &uid, const QJsonObject &row,
                                const Versions &versions, const QDateTime &mineAt);
    Result<void> splitDraft(const SyncType &type, const QString &uid, const QJsonObject &mine,
                            const std::optional<UnsentChange> &change, const QJsonObject &theirs);
    Result<int> noteConflicts(const SyncType &type, const QString &uid, const QJsonObject &row,
                              const QStringList &properties, const QJsonObject &base, const QJsonObject &mine,
                              const QJsonObject &theirs);

    Result<void> tellJoined(const SyncType &type, const QJsonObject &row, const QJsonObject &base,
                            const QJsonObject &mine, const QJsonObject &theirs);

    WriteTransaction &m_transaction;
    SharedReferences &m_references;
    const Roles m_roles;
};

} // namespace waymark
