// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/Housekeeping.h"

#include "core/service/BlobStore.h"
#include "core/service/database/SqlConnection.h"

#include <QString>

#include <functional>

namespace waymark {

namespace {

constexpr int rowsAtOnce = 200;
constexpr qint64 dayMs = 86'400'000;

/// Repeats a step, each time in a transaction of its own, until it finds nothing more.
Result<void> untilDone(SqlConnection &connection, const std::function<Result<int>()> &step)
{
    for (int count = 1; count > 0;) {
        WAYMARK_TRY(connection.write([&]() -> Result<void> {
            const auto done = step();
            count = done ? *done : 0;
            return done ? Result<void>() : failure(done.error());
        }));
    }
    return {};
}

/// Notes how far the count of changes has come, once a day.
Result<void> notePast(SqlConnection &connection, qint64 now)
{
    return connection.write([&]() -> Result<void> {
        const auto noted = connection.query(
            QStringLiteral("SELECT 1 FROM past WHERE at > ? AND at <= ? LIMIT 1"), {now - dayMs, now});
        if (!noted)
            return failure(noted.error());
        if (!noted->isEmpty())
            return {};
        WAYMARK_TRY(connection.execute(
            QStringLiteral("INSERT INTO past (at, modseq) SELECT ?, value FROM counter WHERE name = 'modseq' "
                           "ON CONFLICT DO NOTHING"),
            {now}));
        return {};
    });
}

/// Makes what was so before `moment` the oldest state, from which on everything is told.
Result<qint64> raiseOldest(SqlConnection &connection, qint64 moment)
{
    qint64 oldest = 0;
    const auto work = [&]() -> Result<void> {
        const auto before = Housekeeping::oldestState(connection);
        const auto past = connection.query(
            QStringLiteral("SELECT coalesce(max(modseq), 0) FROM past WHERE at <= ?"), {moment});
        if (!before || !past)
            return failure(before ? past.error() : before.error());
        oldest = past->first().first().toLongLong();
        if (oldest <= *before) {
            oldest = *before;
            return {};
        }
        WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM past WHERE at <= ? AND modseq < ?"),
                                       {moment, oldest}));
        WAYMARK_TRY(
            connection.execute(QStringLiteral("DELETE FROM server_state WHERE name = 'oldest-state'")));
        WAYMARK_TRY(connection.execute(
            QStringLiteral("INSERT INTO server_state (name, value) VALUES ('oldest-state', ?)"),
            {QString::number(oldest)}));
        return {};
    };
    WAYMARK_TRY(connection.write(work));
    return oldest;
}

/// The next tombstones go, with the scopes that they were in.
Result<int> removeTombstones(SqlConnection &connection, qint64 oldest)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT id FROM object WHERE destroyed = 1 AND modseq <= ? LIMIT ?"),
                         {oldest, rowsAtOnce});
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return 0;
    QVariantList keys;
    for (const QVariantList &row : *rows)
        keys.append(row.first());
    const QString these = placeholders(keys.size());
    WAYMARK_TRY(
        connection.execute(QStringLiteral("DELETE FROM object_scope WHERE object IN (%1)").arg(these), keys));
    return connection.execute(QStringLiteral("DELETE FROM object WHERE id IN (%1)").arg(these), keys);
}

/// What somebody no longer sees, and what objects are no longer in, since so long that nobody asks.
Result<void> removeOldScopes(SqlConnection &connection, qint64 oldest)
{
    return connection.write([&]() -> Result<void> {
        WAYMARK_TRY(
            connection.execute(QStringLiteral("DELETE FROM object_scope WHERE removed <= ?"), {oldest}));
        WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM access WHERE removed <= ?"), {oldest}));
        // Of accounts whose tombstones are gone.
        WAYMARK_TRY(connection.execute(QStringLiteral(
            "DELETE FROM access WHERE substr(scope, 1, 2) = 'a:' AND NOT EXISTS (SELECT 1 FROM "
            "object o WHERE o.type = 'Account' AND o.uid = substr(scope, 3))")));
        return {};
    });
}

} // namespace

Result<qint64> Housekeeping::oldestState(SqlConnection &connection)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT value FROM server_state WHERE name = 'oldest-state'"));
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? 0 : rows->first().first().toString().toLongLong();
}

Result<void> Housekeeping::run(SqlConnection &connection, const ProtocolLimits &limits, const Clock &clock)
{
    const QDateTime now = clock.now();
    WAYMARK_TRY(notePast(connection, now.toMSecsSinceEpoch()));
    const auto oldest = raiseOldest(connection, now.addDays(-limits.changeDays).toMSecsSinceEpoch());
    if (!oldest)
        return failure(oldest.error());
    if (*oldest > 0) {
        WAYMARK_TRY(untilDone(connection, [&] { return removeTombstones(connection, *oldest); }));
        WAYMARK_TRY(removeOldScopes(connection, *oldest));
    }
    const QDateTime moment = now.addDays(-limits.unusedUploadDays);
    return untilDone(connection, [&] { return BlobStore::removeUnused(connection, moment, rowsAtOnce); });
}

} // namespace waymark
