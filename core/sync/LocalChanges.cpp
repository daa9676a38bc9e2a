// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/LocalChanges.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/OutgoingObjects.h"
#include "core/sync/StoredRequestRepository.h"
#include "core/sync/SyncRows.h"
#include "core/sync/mapping/RowMapping.h"

namespace waymark {

namespace {

/// Rows of a bulk that have not been looked at one by one yet.
Result<qint64> unscanned(Connection &connection)
{
    const auto scans =
        connection.query(QStringLiteral("SELECT type, scan_from FROM sync_type WHERE scan_from IS NOT NULL"));
    WAYMARK_TRY(scans);
    qint64 count = 0;
    for (const QVariantList &scan : *scans) {
        const auto entity = entityFromName(scan.first().toString());
        const SyncType *type = entity ? syncType(*entity) : nullptr;
        if (!type || *entity == EntityType::PickItem || *entity == EntityType::Submission ||
            *entity == EntityType::Delivery)
            continue;
        const bool hasSample = type->table().propertyNames().contains(QStringLiteral("sample"));
        const auto rows = connection.query(
            QStringLiteral("SELECT count(*) FROM %1 AS target WHERE id >= ? %2 AND NOT EXISTS (SELECT 1 FROM "
                           "sync_row WHERE type = ? AND uid = target.uid) AND NOT EXISTS (SELECT 1 FROM "
                           "sync_change WHERE type = ? AND uid = target.uid)")
                .arg(type->table().name(), hasSample ? QStringLiteral("AND sample = 0") : QString()),
            {scan.at(1), type->stored(), type->stored()});
        WAYMARK_TRY(rows);
        count += rows->first().first().toLongLong();
    }
    return count;
}

/// Whether there are rows left to be looked at. Emails are noted one by one, and never scanned.
Result<bool> hasUnscanned(Connection &connection)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT 1 FROM sync_type WHERE scan_from IS NOT NULL AND type NOT IN (?, ?) LIMIT 1"),
        {entityName(EntityType::Submission), entityName(EntityType::Delivery)});
    WAYMARK_TRY(rows);
    return !rows->isEmpty();
}

} // namespace

Result<qint64> LocalChanges::waiting(Connection &connection)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT count(*) FROM sync_change WHERE error IS NULL"));
    WAYMARK_TRY(rows);
    const auto others = unscanned(connection);
    WAYMARK_TRY(others);
    return rows->first().first().toLongLong() + *others;
}

Result<QList<WaitingChange>> LocalChanges::list(Connection &connection, int most)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT type, uid FROM sync_change WHERE error IS NULL ORDER BY id LIMIT ?"), {most});
    WAYMARK_TRY(rows);
    QList<WaitingChange> changes;
    for (const QVariantList &row : *rows) {
        const auto entity = entityFromName(row.at(0).toString());
        const SyncType *type = entity ? syncType(*entity) : nullptr;
        if (!type)
            continue;
        const QString uid = row.at(1).toString();
        const auto name = SyncRows::nameOf(connection, *type, uid);
        WAYMARK_TRY(name);
        changes.append({*entity, uid, *name});
    }
    return changes;
}

Result<OutgoingBatch> LocalChanges::next(WriteTransaction &transaction, const BatchLimits &limits)
{
    const auto request = StoredRequestRepository::get(transaction.connection());
    WAYMARK_TRY(request);
    if (*request)
        return OutgoingBatch{};
    auto facts = SyncFacts::read(transaction.connection());
    WAYMARK_TRY(facts);
    WAYMARK_TRY(AgreedRows::clearSent(transaction.connection()));
    while (true) {
        auto batch = OutgoingObjects(transaction, limits, *facts).collect();
        WAYMARK_TRY(batch);
        const auto isScanning = hasUnscanned(transaction.connection());
        WAYMARK_TRY(isScanning);
        // Of what was looked at nothing is sent, but there is more to look at.
        if (!batch->isEmpty() || !*isScanning)
            return batch;
    }
}

} // namespace waymark
