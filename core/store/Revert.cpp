// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Revert.h"

#include "core/store/CacheSize.h"
#include "core/store/Journal.h"
#include "core/store/LaterChanges.h"
#include "core/store/SqlError.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredRemoval.h"
#include "core/store/tables/StoredTable.h"
#include "core/store/tables/Tables.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <optional>

namespace waymark {

namespace {

constexpr qint64 rowsBetweenQuestions = 200;
constexpr qsizetype contactsInHand = 200;

/// So many rows touch every page of the indexes, which a small cache would read again and again (see
/// BulkWriter). In KiB.
constexpr qint64 manyRows = 5'000;
constexpr int largeCache = 262'144;

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Revert)
};

Error changedSince(const JournalEntry &entry)
{
    return {ErrorKind::Conflict,
            Words::tr("This cannot be undone any more: what it changed has been changed again since."),
            entityName(entry.type) + QLatin1Char(' ') + entry.uid};
}

Error nothingToUndo(qint64 transaction)
{
    return {ErrorKind::NotFound, Words::tr("There is nothing to undo."),
            QStringLiteral("transaction %1").arg(transaction)};
}

/// The old value of every property that the entry changed; nothing when one of them is no longer kept.
std::optional<QJsonObject> oldValues(const JournalEntry &entry)
{
    if (entry.changes.isEmpty())
        return {};
    QJsonObject old;
    for (auto it = entry.changes.begin(); it != entry.changes.end(); ++it) {
        const QJsonObject change = it.value().toObject();
        if (!change.contains(QStringLiteral("old")))
            return {};
        old.insert(it.key(), change.value(QStringLiteral("old")));
    }
    return old;
}

/// Removes the rows of a bulk creation one by one, the last one first, each with its own entry.
Result<void> undoBulk(WriteTransaction &current, qint64 transaction, const JournalEntry &entry,
                      const StoredTable &table)
{
    const auto uids = Journal::bulkUids(current.connection(), transaction, entry, table.name());
    if (!uids)
        return failure(uids.error());
    for (auto uid = uids->crbegin(); uid != uids->crend(); ++uid)
        WAYMARK_TRY(table.remove(current, *uid));
    return {};
}

Result<void> undo(WriteTransaction &current, qint64 transaction, const JournalEntry &entry)
{
    const StoredTable &table = storedTable(entry.type);
    if (entry.operation == JournalEntry::Operation::Erase)
        return failure(ErrorKind::Conflict, Words::tr("What was erased cannot be brought back."));
    if (entry.operation == JournalEntry::Operation::Bulk)
        return undoBulk(current, transaction, entry, table);
    if (entry.operation == JournalEntry::Operation::Create)
        return table.remove(current, entry.uid);
    const auto old = oldValues(entry);
    if (!old)
        return failure(changedSince(entry));
    return entry.operation == JournalEntry::Operation::Delete ? table.restore(current, entry.uid, *old)
                                                              : table.putBack(current, entry.uid, *old);
}

/// A row that is gone, that others hang on by now or whose unique value is taken is a change since.
Error asConflict(const JournalEntry &entry, const Error &error)
{
    if (error.kind != ErrorKind::NotFound && !isReferenceViolation(error) && !isUniqueViolation(error))
        return error;
    Error conflict = changedSince(entry);
    conflict.detail += QStringLiteral("; ") + error.detail;
    return conflict;
}

/// Fails with Conflict when a row of the entry was changed since.
Result<void> expectUnchanged(Connection &connection, qint64 transaction, const JournalEntry &entry)
{
    QStringList uids{entry.uid};
    if (entry.operation == JournalEntry::Operation::Bulk) {
        const auto all = Journal::bulkUids(connection, transaction, entry, storedTable(entry.type).name());
        if (!all)
            return failure(asConflict(entry, all.error()));
        uids = *all;
    }
    for (const QString &uid : std::as_const(uids)) {
        const auto changed = Journal::changedAfter(connection, transaction, entry.type, uid);
        if (!changed)
            return failure(changed.error());
        if (*changed)
            return failure(changedSince(entry));
    }
    return {};
}

/// The rows of an entry that are still there.
Result<QStringList> remaining(Connection &connection, qint64 transaction, const JournalEntry &entry,
                              const StoredTable &table)
{
    if (entry.operation == JournalEntry::Operation::Bulk)
        return Journal::remainingBulkUids(connection, transaction, entry, table.name());
    return table.uidsWhere(connection, QStringLiteral("uid = ?"), {entry.uid});
}

Result<void> undoRow(WriteTransaction &current, const JournalEntry &entry, const QString &uid)
{
    const StoredTable &table = storedTable(entry.type);
    if (entry.operation == JournalEntry::Operation::Update) {
        const auto old = oldValues(entry);
        return old ? table.putBack(current, uid, *old) : failure(changedSince(entry));
    }
    return table.remove(current, uid);
}

/// Undoes what the entry did to these rows of it, but for those that stay, which are added to `kept`.
Result<void> undoSome(WriteTransaction &current, qint64 transaction, const JournalEntry &entry,
                      const QStringList &uids, const StayingRows &staying, QList<KeptRow> *kept)
{
    const auto changed = LaterChanges::among(current.connection(), transaction, entry.type, uids);
    WAYMARK_TRY(changed);
    QStringList undone;
    std::ranges::copy_if(uids, std::back_inserter(undone),
                         [&changed](const QString &uid) { return !changed->contains(uid); });
    if (!undone.isEmpty()) {
        const auto stay = staying(current.connection(), entry.type, undone);
        WAYMARK_TRY(stay);
        undone.removeIf([&stay](const QString &uid) { return stay->contains(uid); });
    }
    auto next = undone.cbegin();
    for (const QString &uid : uids) {
        if (next != undone.cend() && *next == uid)
            ++next;
        else
            kept->append({entry.type, uid});
    }
    if (undone.size() > 1)
        return StoredRemoval::remove(current, storedTable(entry.type), undone);
    return undone.isEmpty() ? Result<void>() : undoRow(current, entry, undone.first());
}

qint64 rowsOf(const QList<JournalEntry> &entries)
{
    qint64 rows = 0;
    for (const JournalEntry &entry : entries)
        rows += entry.operation == JournalEntry::Operation::Bulk ? entry.bulk.count : 1;
    return rows;
}

} // namespace

Result<void> revertTransaction(WriteTransaction &current, qint64 transaction)
{
    Connection &connection = current.connection();
    const auto entries = Journal::entries(connection, transaction);
    if (!entries)
        return failure(entries.error());
    if (entries->isEmpty())
        return failure(nothingToUndo(transaction));
    for (const JournalEntry &entry : *entries)
        WAYMARK_TRY(expectUnchanged(connection, transaction, entry));
    WAYMARK_TRY(Journal::setReverts(connection, current.number(), transaction));
    for (auto entry = entries->crbegin(); entry != entries->crend(); ++entry) {
        if (const auto undone = undo(current, transaction, *entry); !undone)
            return failure(asConflict(*entry, undone.error()));
    }
    return {};
}

Result<QList<KeptRow>> revertWhatStands(WriteTransaction &current, qint64 transaction,
                                        const StayingRows &staying)
{
    Connection &connection = current.connection();
    const auto entries = Journal::entries(connection, transaction);
    WAYMARK_TRY(entries);
    if (entries->isEmpty())
        return failure(nothingToUndo(transaction));
    WAYMARK_TRY(Journal::setReverts(connection, current.number(), transaction));
    const qint64 all = rowsOf(*entries);
    std::optional<CacheSize> larger;
    if (all >= manyRows)
        larger.emplace(connection, largeCache);
    qint64 done = 0;
    qint64 asked = 0;
    QList<KeptRow> kept;
    for (auto entry = entries->crbegin(); entry != entries->crend(); ++entry) {
        const auto uids = remaining(connection, transaction, *entry, storedTable(entry->type));
        WAYMARK_TRY(uids);
        const qsizetype inHand = entry->type == EntityType::Contact ? contactsInHand : 1;
        for (qsizetype begin = 0; begin < uids->size(); begin += inHand) {
            if (done >= asked) {
                WAYMARK_TRY(current.expectWanted(double(done) / double(all)));
                asked = done + rowsBetweenQuestions;
            }
            const QStringList some = uids->mid(begin, inHand);
            WAYMARK_TRY(undoSome(current, transaction, *entry, some, staying, &kept));
            done += some.size();
        }
    }
    return kept;
}

} // namespace waymark
