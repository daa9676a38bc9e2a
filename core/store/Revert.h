// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/ChangeSet.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace waymark {

class Connection;
class WriteTransaction;

/// A row that an undoing left as it is.
struct KeptRow
{
    EntityType type = EntityType::Account;
    QString uid;

    bool operator==(const KeptRow &) const = default;
};

/// Undoes the transaction with this journal number inside `current`, entry by entry from the last to the
/// first. Fails with Conflict when one of its rows was changed since, or something was added that hangs on
/// one, and with NotFound when there is no such transaction.
Result<void> revertTransaction(WriteTransaction &current, qint64 transaction);

/// Of rows that nobody changed since, all of one type, those that have to stay all the same. Of contacts some
/// hundreds are asked about at once; of the others one may hang on another, so each is asked about once those
/// before it are gone.
using StayingRows = std::function<Result<QSet<QString>>(Connection &, EntityType, const QStringList &uids)>;

/// Undoes as much of the transaction as can be: rows that were changed since, and those of which `staying`
/// says so, stay as they are and are given back. Rows that are gone are not missed. Asks the transaction
/// whether to go on. Fails with NotFound when there is no such transaction.
Result<QList<KeptRow>> revertWhatStands(WriteTransaction &current, qint64 transaction,
                                        const StayingRows &staying);

} // namespace waymark
