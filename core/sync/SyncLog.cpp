// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/SyncLog.h"

#include "core/store/WriteTransaction.h"

#include <array>
#include <utility>

namespace waymark {

namespace {

using Level = SyncLogLine::Level;

constexpr std::array<std::pair<Level, const char *>, 4> levelNames{
    {{Level::Info, "info"}, {Level::Merged, "merged"}, {Level::Warning, "warning"}, {Level::Error, "error"}}};

QString nameOf(Level level)
{
    for (const auto &[each, name] : levelNames) {
        if (each == level)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

Level levelFrom(const QString &text)
{
    for (const auto &[level, name] : levelNames) {
        if (text == QLatin1String(name))
            return level;
    }
    return Level::Info;
}

} // namespace

Result<void> SyncLog::add(WriteTransaction &transaction, SyncLogLine::Level level, const QString &text,
                          const QString &detail)
{
    Connection &connection = transaction.connection();
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO sync_log (at, level, text, detail) VALUES (?, ?, ?, ?)"),
        {transaction.now().toMSecsSinceEpoch(), nameOf(level), text,
         detail.isNull() ? QStringLiteral("") : detail}));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM sync_log WHERE id <= (SELECT max(id) FROM sync_log) - ?"), {kept}));
    return {};
}

Result<bool> SyncLog::replace(WriteTransaction &transaction, qint64 id, const QString &text)
{
    const auto rows =
        transaction.connection().query(QStringLiteral("SELECT 1 FROM sync_log WHERE id = ?"), {id});
    WAYMARK_TRY(rows);
    if (rows->isEmpty())
        return false;
    WAYMARK_TRY(transaction.connection().execute(QStringLiteral("UPDATE sync_log SET text = ? WHERE id = ?"),
                                                 {text, id}));
    return true;
}

Result<qint64> SyncLog::last(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT coalesce(max(id), 0) FROM sync_log"));
    WAYMARK_TRY(rows);
    return rows->first().first().toLongLong();
}

Result<QList<SyncLogLine>> SyncLog::lines(Connection &connection, int most)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT id, at, level, text, detail FROM sync_log ORDER BY id DESC LIMIT ?"), {most});
    WAYMARK_TRY(rows);
    QList<SyncLogLine> lines;
    for (const QVariantList &row : *rows)
        lines.append({row.at(0).toLongLong(), QDateTime::fromMSecsSinceEpoch(row.at(1).toLongLong(), Qt::UTC),
                      levelFrom(row.at(2).toString()), row.at(3).toString(), row.at(4).toString()});
    return lines;
}

} // namespace waymark
