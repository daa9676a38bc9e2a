// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Journal.h"

#include "core/store/Connection.h"
#include "core/store/tables/Codec.h"
#include "core/store/tables/EnumNames.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Journal)
};

/// In how many of a row's newest entries the old values of bulky properties are kept, for undo.
constexpr int keptBulkyEntries = 20;

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

Result<JournalEntry> entryFrom(const QVariantList &row)
{
    JournalEntry entry;
    const auto type = entityFromName(row.at(0).toString());
    const auto operation = enumFromName<JournalEntry::Operation>(row.at(2).toString());
    const QJsonDocument changes = QJsonDocument::fromJson(row.at(4).toString().toUtf8());
    if (!type || !operation || !changes.isObject())
        return failure(ErrorKind::Damaged,
                       Words::tr("The record of this change cannot be read, so it cannot be undone."),
                       row.at(0).toString() + QLatin1Char(' ') + row.at(1).toString());
    entry.type = *type;
    entry.uid = row.at(1).toString();
    entry.operation = *operation;
    entry.baseRev = row.at(3).toLongLong();
    entry.changes = changes.object();
    if (entry.operation == JournalEntry::Operation::Bulk)
        entry.bulk = {entry.changes.value(QLatin1String("first")).toInteger(),
                      entry.changes.value(QLatin1String("last")).toInteger(),
                      entry.changes.value(QLatin1String("count")).toInteger()};
    return entry;
}

/// The rows with the keys of a bulk creation. SQLite gives the keys of rows that were the last ones and are
/// gone out again: those that a later bulk creation got are not among them.
Result<QStringList> uidsBetween(Connection &connection, qint64 transaction, const JournalEntry &entry,
                                const QString &table, const QString &condition)
{
    const auto rows = connection.query(
        QStringLiteral("WITH later AS MATERIALIZED (SELECT json_extract(changes, '$.first') AS first_id, "
                       "json_extract(changes, '$.last') AS last_id FROM journal_entry "
                       "WHERE type = ? AND operation = 'bulk' AND transaction_number > ?) "
                       "SELECT uid FROM %1 WHERE id BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM later "
                       "WHERE %1.id BETWEEN later.first_id AND later.last_id) %2 ORDER BY id")
            .arg(table, condition),
        {entityName(entry.type), transaction, entry.bulk.first, entry.bulk.last});
    WAYMARK_TRY(rows);
    QStringList uids;
    uids.reserve(rows->size());
    for (const QVariantList &row : *rows)
        uids.append(row.first().toString());
    return uids;
}

} // namespace

Result<qint64> Journal::begin(Connection &connection, const QDateTime &at, const UserId &actor)
{
    WAYMARK_TRY(
        connection.execute(QStringLiteral("INSERT INTO journal_transaction (at, actor) VALUES (?, ?)"),
                           {at.toMSecsSinceEpoch(), orNull(actor.toString())}));
    return connection.lastInsertId();
}

Result<void> Journal::setLabel(Connection &connection, qint64 transaction, const QString &label)
{
    WAYMARK_TRY(
        connection.execute(QStringLiteral("UPDATE journal_transaction SET label = ? WHERE number = ?"),
                           {orNull(label), transaction}));
    return {};
}

Result<void> Journal::setReverts(Connection &connection, qint64 transaction, qint64 reverted)
{
    WAYMARK_TRY(
        connection.execute(QStringLiteral("UPDATE journal_transaction SET reverts = ? WHERE number = ?"),
                           {reverted, transaction}));
    return {};
}

Result<void> Journal::forget(Connection &connection, qint64 transaction)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM journal_transaction WHERE number = ?"),
                                   {transaction}));
    return {};
}

Result<bool> Journal::contains(Connection &connection, qint64 transaction)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT 1 FROM journal_transaction WHERE number = ?"), {transaction});
    if (!rows)
        return failure(rows.error());
    return !rows->isEmpty();
}

Result<void> Journal::add(Connection &connection, qint64 transaction, const JournalEntry &entry)
{
    const bool isBulk = entry.operation == JournalEntry::Operation::Bulk;
    const QJsonObject content = isBulk ? QJsonObject{{QStringLiteral("first"), entry.bulk.first},
                                                     {QStringLiteral("last"), entry.bulk.last},
                                                     {QStringLiteral("count"), entry.bulk.count}}
                                       : entry.changes;
    const QByteArray changes = QJsonDocument(content).toJson(QJsonDocument::Compact);
    WAYMARK_TRY(connection.execute(
        QStringLiteral(
            "INSERT INTO journal_entry (transaction_number, type, uid, operation, base_rev, changes) "
            "VALUES (?, ?, ?, ?, ?, ?)"),
        {transaction, entityName(entry.type), entry.uid, enumName(entry.operation), entry.baseRev,
         QString::fromUtf8(changes)}));
    return {};
}

Result<QList<JournalEntry>> Journal::entries(Connection &connection, qint64 transaction)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT type, uid, operation, base_rev, changes FROM journal_entry "
                                        "WHERE transaction_number = ? ORDER BY id"),
                         {transaction});
    if (!rows)
        return failure(rows.error());
    QList<JournalEntry> entries;
    for (const QVariantList &row : *rows) {
        auto entry = entryFrom(row);
        if (!entry)
            return failure(entry.error());
        entries.append(std::move(*entry));
    }
    return entries;
}

Result<QStringList> Journal::bulkUids(Connection &connection, qint64 transaction, const JournalEntry &entry,
                                      const QString &table)
{
    auto uids = uidsBetween(connection, transaction, entry, table, QStringLiteral(""));
    WAYMARK_TRY(uids);
    if (uids->size() != entry.bulk.count)
        return failure(ErrorKind::NotFound,
                       Words::tr("Some of what was added together is no longer in the workspace."),
                       QStringLiteral("%1 of %2 in %3").arg(uids->size()).arg(entry.bulk.count).arg(table));
    return uids;
}

Result<QStringList> Journal::remainingBulkUids(Connection &connection, qint64 transaction,
                                               const JournalEntry &entry, const QString &table)
{
    return uidsBetween(
        connection, transaction, entry, table,
        QStringLiteral("AND NOT EXISTS (SELECT 1 FROM journal_entry AS own "
                       "WHERE own.type = '%1' AND own.uid = %2.uid AND own.operation = 'create')")
            .arg(entityName(entry.type), table));
}

Result<std::optional<QDateTime>> Journal::undoneAt(Connection &connection, qint64 transaction)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT number, at FROM journal_transaction WHERE reverts = ? ORDER BY number DESC"),
        {transaction});
    if (!rows)
        return failure(rows.error());
    for (const QVariantList &row : *rows) {
        const auto undone = undoneAt(connection, row.at(0).toLongLong());
        WAYMARK_TRY(undone);
        if (!*undone)
            return Codec<QDateTime>::decode(row.at(1));
    }
    return std::optional<QDateTime>();
}

Result<std::optional<QDateTime>> Journal::madeAt(Connection &connection, qint64 transaction)
{
    const auto rows = connection.query(QStringLiteral("SELECT at FROM journal_transaction WHERE number = ?"),
                                       {transaction});
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? std::optional<QDateTime>() : Codec<QDateTime>::decode(rows->first().first());
}

Result<bool> Journal::changedAfter(Connection &connection, qint64 transaction, EntityType type,
                                   const QString &uid)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT DISTINCT entry.transaction_number, head.reverts FROM journal_entry AS entry "
                       "JOIN journal_transaction AS head ON head.number = entry.transaction_number "
                       "WHERE entry.type = ? AND entry.uid = ? AND entry.transaction_number > ? "
                       "ORDER BY entry.transaction_number DESC"),
        {entityName(type), uid, transaction});
    if (!rows)
        return failure(rows.error());
    const auto elsewhere =
        connection.query(QStringLiteral("SELECT 1 FROM sync_row WHERE type = ? AND uid = ? "
                                        "AND changed_in > ?"),
                         {entityName(type), uid, transaction});
    WAYMARK_TRY(elsewhere);
    if (!elsewhere->isEmpty())
        return true;
    // From the newest back: an undoing that stands takes what it undid with it.
    QSet<qint64> undone;
    for (const QVariantList &row : *rows) {
        if (undone.contains(row.at(0).toLongLong()))
            continue;
        const qint64 reverts = row.at(1).toLongLong();
        if (reverts == 0 || reverts <= transaction)
            return true;
        undone.insert(reverts);
    }
    return false;
}

Result<void> Journal::trim(Connection &connection, EntityType type, const QString &uid,
                           const QSet<QString> &bulky)
{
    for (const QString &property : bulky) {
        const QString path = QStringLiteral("$.") + property;
        WAYMARK_TRY(connection.execute(
            QStringLiteral("UPDATE journal_entry SET changes = json_replace(changes, ?, json('{}')) "
                           "WHERE type = ? AND uid = ? AND operation = 'update' AND transaction_number = "
                           "(SELECT transaction_number FROM journal_entry WHERE type = ? AND uid = ? "
                           "ORDER BY transaction_number DESC LIMIT 1 OFFSET ?)"),
            {path, entityName(type), uid, entityName(type), uid, keptBulkyEntries}));
    }
    return {};
}

Result<void> Journal::forget(Connection &connection, EntityType type, const QString &uid)
{
    // An entry of many rows tells their numbers, and nothing of any.
    WAYMARK_TRY(connection.execute(QStringLiteral("UPDATE journal_entry SET changes = '{}' WHERE type = ? "
                                                  "AND uid = ? AND operation <> 'bulk'"),
                                   {entityName(type), uid}));
    return {};
}

Result<bool> Journal::forgetBefore(Connection &connection, const QDateTime &before)
{
    const auto newest = connection.query(
        QStringLiteral("SELECT number FROM journal_transaction WHERE at < ? ORDER BY number DESC LIMIT 1"),
        {before.toMSecsSinceEpoch()});
    WAYMARK_TRY(newest);
    if (newest->isEmpty())
        return false;
    const QVariantList until = newest->first();
    WAYMARK_TRY(connection.execute(
        QStringLiteral(
            "DELETE FROM journal_entry WHERE transaction_number <= ? AND operation <> 'bulk' "
            "AND EXISTS (SELECT 1 FROM journal_entry AS later WHERE later.type = journal_entry.type "
            "AND later.uid = journal_entry.uid "
            "AND later.transaction_number > journal_entry.transaction_number)"),
        until));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE journal_entry SET changes = '{}' WHERE transaction_number <= ? "
                       "AND operation <> 'bulk' AND changes <> '{}'"),
        until));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM journal_transaction WHERE number <= ? AND reverts IS NULL AND NOT EXISTS "
                       "(SELECT 1 FROM journal_entry WHERE transaction_number = journal_transaction.number) "
                       "AND NOT EXISTS (SELECT 1 FROM contact_import "
                       "WHERE contact_import.transaction_number = journal_transaction.number)"),
        until));
    return true;
}

Result<qint64> Journal::lastRevision(Connection &connection, EntityType type, const QString &uid)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT coalesce(max(base_rev) + 1, 0) FROM journal_entry WHERE type = ? AND uid = ?"),
        {entityName(type), uid});
    if (!rows)
        return failure(rows.error());
    return rows->first().first().toLongLong();
}

QJsonObject Journal::difference(const std::optional<QJsonObject> &before,
                                const std::optional<QJsonObject> &after, const QSet<QString> &bulky)
{
    const QJsonObject &properties = after ? *after : before.value_or(QJsonObject());
    QJsonObject changes;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        QJsonObject change;
        if (before)
            change.insert(QStringLiteral("old"), before->value(it.key()));
        if (after)
            change.insert(QStringLiteral("new"), after->value(it.key()));
        if (before && after) {
            if (before->value(it.key()) == after->value(it.key()))
                continue;
            if (bulky.contains(it.key()))
                change.remove(QStringLiteral("new"));
        }
        changes.insert(it.key(), change);
    }
    return changes;
}

} // namespace waymark
