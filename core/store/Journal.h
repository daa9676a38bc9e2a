// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"
#include "core/store/BulkRows.h"
#include "core/store/ChangeSet.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QSet>

#include <optional>

namespace waymark {

class Connection;

/// One row's change within a transaction.
struct JournalEntry
{
    enum class Operation {
        Create,
        Update,
        Delete,
        Bulk,  ///< Many rows were created at once; `bulk` says which, `uid` is that of the first.
        Erase, ///< What the row said of a person was taken out of it for good; nothing is kept, so it cannot
               ///< be undone.
    };

    EntityType type = EntityType::Account;
    QString uid;
    Operation operation = Operation::Update;
    qint64 baseRev = 0; ///< The row's revision that was changed; the change made it `baseRev` + 1.
    /// By property: {"old": …} of a deletion, {"new": …} of a creation, both of an update. An update of a
    /// bulky property keeps only "old", and that only in the row's newest entries; afterwards {}. Empty once
    /// what it said is forgotten.
    QJsonObject changes;
    BulkRows bulk; ///< Of a bulk creation.

    bool operator==(const JournalEntry &) const = default;
};

/// The change journal: what every transaction did, in order. Undo reads it, sync will. An entry's transaction
/// number, once given, is never given to another transaction.
class Journal
{
public:
    /// Begins the entry of a transaction, and gives it its number.
    static Result<qint64> begin(Connection &connection, const QDateTime &at, const UserId &actor);
    static Result<void> setLabel(Connection &connection, qint64 transaction, const QString &label);
    static Result<void> setReverts(Connection &connection, qint64 transaction, qint64 reverted);
    /// Whether a transaction was committed.
    /// Takes a transaction out that noted nothing.
    static Result<void> forget(Connection &connection, qint64 transaction);
    static Result<bool> contains(Connection &connection, qint64 transaction);

    static Result<void> add(Connection &connection, qint64 transaction, const JournalEntry &entry);
    /// The entries of a transaction in the order in which they were made.
    static Result<QList<JournalEntry>> entries(Connection &connection, qint64 transaction);

    /// The uids of the rows of a bulk creation that `transaction` made, first to last. Fails with NotFound
    /// when one of them is gone.
    static Result<QStringList> bulkUids(Connection &connection, qint64 transaction, const JournalEntry &entry,
                                        const QString &table);

    /// The uids of those that are still there. A later row that got the key of one that is gone is none.
    static Result<QStringList> remainingBulkUids(Connection &connection, qint64 transaction,
                                                 const JournalEntry &entry, const QString &table);

    /// Whether a row was changed by a later transaction that still stands, here or elsewhere. A later change
    /// that was undone, and the undoing, do not count; an undoing of `transaction` itself does.
    static Result<bool> changedAfter(Connection &connection, qint64 transaction, EntityType type,
                                     const QString &uid);
    /// When a transaction was undone; nothing while it stands, also when its undoing was undone.
    static Result<std::optional<QDateTime>> undoneAt(Connection &connection, qint64 transaction);
    /// When a transaction was made; nothing when there is none.
    static Result<std::optional<QDateTime>> madeAt(Connection &connection, qint64 transaction);
    /// Drops the old values of `bulky` properties from a row's entry once it has left the newest ones.
    static Result<void> trim(Connection &connection, EntityType type, const QString &uid,
                             const QSet<QString> &bulky);
    /// Drops all values that the entries of a row hold; that it was changed, and when, stays.
    static Result<void> forget(Connection &connection, EntityType type, const QString &uid);
    /// Drops what nobody can undo any more: the entries of transactions made before `before` that a later one
    /// of the same row follows, what the others say, and transactions that are left without entries. The
    /// newest entry of each row stays, for lastRevision(). False where nothing is that old.
    static Result<bool> forgetBefore(Connection &connection, const QDateTime &before);
    /// The revision that a row had when it was last there; 0 for one that never was.
    static Result<qint64> lastRevision(Connection &connection, EntityType type, const QString &uid);

    /// What differs between `before` and `after`, in the form of JournalEntry::changes.
    static QJsonObject difference(const std::optional<QJsonObject> &before,
                                  const std::optional<QJsonObject> &after, const QSet<QString> &bulky);
};

} // namespace waymark
