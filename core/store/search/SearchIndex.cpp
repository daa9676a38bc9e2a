// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/search/SearchIndex.h"

#include "core/base/Logging.h"
#include "core/store/CacheSize.h"
#include "core/store/IdList.h"
#include "core/store/WriteTransaction.h"
#include "core/store/search/SearchIntake.h"
#include "core/store/search/SearchSource.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <utility>

namespace waymark {

namespace {

/// How many rows are read at once, and taken in in one transaction while an index is being built: about
/// 50 ms, so that what a person writes meanwhile does not wait longer.
constexpr int batchSize = 2000;
/// Rows between two questions whether to go on: some hundredths of a second.
constexpr int renewedAtOnce = 64;

/// What FTS5 merges is read again soon. In KiB.
constexpr int cache = 16'000;

constexpr QLatin1String buildingKey("search.building");

/// The options of resources/schema/0004_search.sql.
constexpr QLatin1String createSql("CREATE VIRTUAL TABLE %1 USING fts5(name, rest, tokenize = 'ascii', "
                                  "detail = 'column', prefix = '1 2')");
constexpr QLatin1String putSql("INSERT OR REPLACE INTO %1 (rowid, name, rest) VALUES (?, ?, ?)");
/// Where building has got to: the number of the source, and the last row taken from it.
struct Place
{
    int source = 0;
    qint64 row = 0;
};

Result<std::optional<Place>> placeOf(Connection &connection)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT value FROM setting WHERE key = ?"), {QString(buildingKey)});
    WAYMARK_TRY(rows);
    if (rows->isEmpty())
        return std::optional<Place>();
    const QStringList parts = rows->first().first().toString().split(QLatin1Char(' '));
    return std::optional(Place{parts.value(0).toInt(), parts.value(1).toLongLong()});
}

Result<void> setPlace(Connection &connection, const Place &place)
{
    WAYMARK_TRY(
        connection.execute(QStringLiteral("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"),
                           {QString(buildingKey), QStringLiteral("%1 %2").arg(place.source).arg(place.row)}));
    return {};
}

QStringList indexNames()
{
    QStringList names;
    for (const SearchSource &source : searchSources()) {
        if (!names.contains(source.index))
            names += source.index;
    }
    return names;
}

Result<void> renewAll(Connection &connection, EntityType type, const QString &table, const QString &owner,
                      qint64 row)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT id FROM %1 WHERE %2 = ?").arg(table, owner), {row});
    WAYMARK_TRY(rows);
    for (const QVariantList &found : *rows)
        WAYMARK_TRY(SearchIndex::renew(connection, type, found.first().toLongLong()));
    return {};
}

/// The rows that are also found by the name of this one.
Result<void> renewDependents(Connection &connection, EntityType type, qint64 row)
{
    const QString account = QStringLiteral("account_id");
    if (type == EntityType::Account) {
        WAYMARK_TRY(renewAll(connection, EntityType::Cta, QStringLiteral("cta"), account, row));
        WAYMARK_TRY(renewAll(connection, EntityType::Task, QStringLiteral("task"), account, row));
        WAYMARK_TRY(renewAll(connection, EntityType::Draft, QStringLiteral("draft"), account, row));
        return renewAll(connection, EntityType::Submission, QStringLiteral("submission"), account, row);
    }
    if (type == EntityType::Task)
        return renewAll(connection, EntityType::Draft, QStringLiteral("draft"), QStringLiteral("task_id"),
                        row);
    return {};
}

/// Takes those of the rows that are gone out of their index, by one statement: FTS5 ends a segment with each.
/// Gives those that are there.
Result<QList<qint64>> dropGone(Connection &connection, const SearchSource &source, const QList<qint64> &rows)
{
    QJsonArray list;
    for (const qint64 row : rows)
        list.append(row);
    const auto found = connection.query(
        QStringLiteral("SELECT id FROM %1 WHERE id IN (SELECT value FROM json_each(?))").arg(source.table),
        {boundList(list)});
    WAYMARK_TRY(found);
    QList<qint64> there;
    for (const QVariantList &row : *found)
        there.append(row.first().toLongLong());
    if (there.size() == rows.size())
        return there;
    const QSet<qint64> kept(there.cbegin(), there.cend());
    QJsonArray gone;
    for (const qint64 row : rows) {
        if (!kept.contains(row))
            gone.append(source.keyOf(row));
    }
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM %1 WHERE rowid IN (SELECT value FROM json_each(?))").arg(source.index),
        {boundList(gone)}));
    return there;
}

/// In the order of their keys, in which what is next to each other stands on one page.
Result<void> renewRows(Connection &connection, EntityType type, QList<qint64> rows,
                       const std::function<Result<void>(qint64 count)> &renewed)
{
    const SearchSource *source = searchSource(type);
    if (!source)
        return {};
    std::ranges::sort(rows);
    std::optional<CacheSize> larger;
    if (rows.size() > batchSize)
        larger.emplace(connection, cache);
    for (qsizetype begin = 0; begin < rows.size(); begin += batchSize) {
        QList<qint64> some = rows.mid(begin, batchSize);
        const qsizetype all = some.size();
        if (all > renewedAtOnce) {
            auto there = dropGone(connection, *source, some);
            WAYMARK_TRY(there);
            some = std::move(*there);
            WAYMARK_TRY(renewed(all - some.size()));
        }
        for (qsizetype i = 0; i < some.size(); ++i) {
            WAYMARK_TRY(SearchIndex::renew(connection, type, some.at(i)));
            if ((i + 1) % renewedAtOnce == 0)
                WAYMARK_TRY(renewed(renewedAtOnce));
        }
    }
    return {};
}

Result<void> followAll(WriteTransaction &transaction)
{
    Connection &connection = transaction.connection();
    const auto &touched = transaction.touchedRows();
    const auto &bulk = transaction.bulkRows();
    qint64 all = 0;
    for (const auto &rows : touched)
        all += rows.size();
    for (const auto &[type, rows] : bulk)
        all += rows.last - rows.first + 1;
    qint64 done = 0;
    const auto goesOn = [&] {
        return transaction.expectWanted(double(done) / double(std::max<qint64>(all, 1)));
    };
    // The new ones first: they are in no index yet, whatever became of them since.
    for (const auto &[type, rows] : bulk) {
        const qint64 before = done;
        const auto tell = [&](qint64 taken) {
            done = before + taken;
            return goesOn();
        };
        if (const SearchSource *source = searchSource(type))
            WAYMARK_TRY(SearchIntake(connection, *source, tell).takeIn(rows));
        done = before + rows.last - rows.first + 1;
    }
    for (auto it = touched.cbegin(); it != touched.cend(); ++it) {
        const auto renewed = [&](qint64 count) {
            done += count;
            return goesOn();
        };
        WAYMARK_TRY(renewRows(connection, it.key(), it->values(), renewed));
    }
    return {};
}

/// The row itself is on its way to the disk in the same transaction: what stops that must stop this, and so
/// does the person.
bool stopsAll(const Error &error)
{
    return error.kind == ErrorKind::Full || error.kind == ErrorKind::Io || error.kind == ErrorKind::Busy ||
           error.kind == ErrorKind::Cancelled;
}

Result<void> drop(Connection &connection, const QString &index)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("DROP TABLE IF EXISTS %1").arg(index)));
    return {};
}

/// FTS5 opens no index whose head it cannot read, not even to drop it. So the tables below it are made those
/// of an empty one, as FTS5 makes them (https://www.sqlite.org/fts5.html, section 9).
Result<void> makeEmpty(Connection &connection, const QString &index)
{
    for (const char *part : {"data", "idx", "content", "docsize", "config"})
        WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM %1_%2").arg(index, QLatin1String(part))));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO %1_data (id, block) VALUES (1, x''), (10, x'00000000000000')")
            .arg(index)));
    WAYMARK_TRY(
        connection.execute(QStringLiteral("INSERT INTO %1_config (k, v) VALUES ('version', 4)").arg(index)));
    return {};
}

Result<bool> isSound(Connection &connection, const QString &index)
{
    const auto checked =
        connection.execute(QStringLiteral("INSERT INTO %1 (%1) VALUES ('integrity-check')").arg(index));
    if (!checked && checked.error().kind != ErrorKind::Damaged)
        return failure(checked.error());
    return checked.has_value();
}

Result<bool> isComplete(Connection &connection, const QString &index)
{
    QStringList expected;
    for (const SearchSource &source : searchSources()) {
        if (source.index == index)
            expected += QStringLiteral("(SELECT count(*) FROM %1)").arg(source.from);
    }
    const auto rows = connection.query(QStringLiteral("SELECT (SELECT count(*) FROM %1) = %2")
                                           .arg(index, expected.join(QStringLiteral(" + "))));
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

} // namespace

Result<void> SearchIndex::follow(WriteTransaction &transaction)
{
    if (transaction.touchedRows().isEmpty() && transaction.bulkRows().isEmpty())
        return {};
    Connection &connection = transaction.connection();
    const auto followed = connection.attempt([&] { return followAll(transaction); });
    if (followed || stopsAll(followed.error()))
        return followed;
    qCWarning(logStore).noquote() << "the search indexes are built anew:" << describe(followed.error());
    const auto cleared = connection.attempt([&] { return clear(connection); });
    if (cleared || stopsAll(cleared.error()))
        return cleared;
    // The rows come first. Searching says what is wrong.
    qCWarning(logStore).noquote() << describe(cleared.error());
    return {};
}

Result<void> SearchIndex::renew(Connection &connection, EntityType type, qint64 row)
{
    const SearchSource *source = searchSource(type);
    if (!source)
        return {};
    const auto documents = source->documents(connection, source->table + QStringLiteral(".id = ?"), {row});
    WAYMARK_TRY(documents);
    const qint64 key = source->keyOf(row);
    const auto kept = connection.query(
        QStringLiteral("SELECT name, rest FROM %1 WHERE rowid = ?").arg(source->index), {key});
    WAYMARK_TRY(kept);
    if (documents->isEmpty()) {
        if (!kept->isEmpty())
            WAYMARK_TRY(connection.execute(
                QStringLiteral("DELETE FROM %1 WHERE rowid = ?").arg(source->index), {key}));
        return {};
    }
    const SearchDocument &document = documents->first();
    if (!kept->isEmpty() && kept->first() == QVariantList{document.name, document.rest})
        return {};
    WAYMARK_TRY(connection.execute(QString(putSql).arg(source->index), {key, document.name, document.rest}));
    const bool renamed = !kept->isEmpty() && kept->first().first().toString() != document.name;
    return renamed ? renewDependents(connection, type, row) : Result<void>();
}

Result<void> SearchIndex::merge(Connection &connection)
{
    for (const QString &index : indexNames())
        WAYMARK_TRY(connection.execute(QStringLiteral("INSERT INTO %1 (%1) VALUES ('optimize')").arg(index)));
    return {};
}

Result<void> SearchIndex::clear(Connection &connection)
{
    WAYMARK_TRY(setPlace(connection, {}));
    for (const QString &index : indexNames()) {
        const auto dropped = connection.attempt([&] { return drop(connection, index); });
        if (!dropped && !stopsAll(dropped.error()))
            WAYMARK_TRY(makeEmpty(connection, index));
        WAYMARK_TRY(drop(connection, index));
        WAYMARK_TRY(connection.execute(QString(createSql).arg(index)));
    }
    return {};
}

Result<bool> SearchIndex::build(Connection &connection)
{
    const auto place = placeOf(connection);
    WAYMARK_TRY(place);
    if (!*place)
        return false;
    Place now = **place;
    for (; now.source < searchSources().size(); now = {now.source + 1, 0}) {
        const SearchSource &source = searchSources().at(now.source);
        const auto documents =
            source.documents(connection, QStringLiteral("%1.id > ? ORDER BY %1.id LIMIT ?").arg(source.table),
                             {now.row, batchSize});
        WAYMARK_TRY(documents);
        if (documents->isEmpty())
            continue;
        WAYMARK_TRY(SearchIntake::put(connection, source, *documents, putSql));
        now.row = documents->last().row;
        WAYMARK_TRY(setPlace(connection, now));
        return true;
    }
    WAYMARK_TRY(
        connection.execute(QStringLiteral("DELETE FROM setting WHERE key = ?"), {QString(buildingKey)}));
    return false;
}

Result<std::optional<int>> SearchIndex::progress(Connection &connection)
{
    const auto place = placeOf(connection);
    WAYMARK_TRY(place);
    if (!*place)
        return std::optional<int>();
    qint64 all = 0;
    qint64 done = 0;
    for (int i = 0; i < searchSources().size(); ++i) {
        const auto rows =
            connection.query(QStringLiteral("SELECT max(id) FROM ") + searchSources().at(i).table);
        WAYMARK_TRY(rows);
        const qint64 last = rows->first().first().toLongLong();
        all += last;
        done += i < (*place)->source ? last : i == (*place)->source ? (*place)->row : 0;
    }
    return std::optional(all == 0 ? 0 : int(done * 100 / all));
}

Result<bool> SearchIndex::examine(Connection &connection)
{
    const auto place = placeOf(connection);
    WAYMARK_TRY(place);
    if (*place)
        return true;
    for (const QString &index : indexNames()) {
        const auto sound = isSound(connection, index);
        WAYMARK_TRY(sound);
        const auto complete = *sound ? isComplete(connection, index) : Result<bool>(false);
        WAYMARK_TRY(complete);
        if (!*complete)
            return false;
    }
    return true;
}

} // namespace waymark
