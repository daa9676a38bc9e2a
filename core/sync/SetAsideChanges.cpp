// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/SetAsideChanges.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredForm.h"
#include "core/sync/mapping/RowMapping.h"

namespace waymark {

Result<void> SetAsideChanges::add(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                                  const QJsonObject &row, const QJsonObject &more)
{
    QJsonObject object = RowMapping::forWire(type, row);
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    return addValues(transaction, type, uid, RowMapping::nameOf(type, row), object);
}

Result<void> SetAsideChanges::addValues(WriteTransaction &transaction, const SyncType &type,
                                        const QString &uid, const QString &name, const QJsonObject &values)
{
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("INSERT INTO sync_set_aside (type, uid, name, object, at) VALUES (?, ?, ?, ?, ?)"),
        {type.stored(), uid, name.isNull() ? QStringLiteral("") : name, jsonText(QJsonValue(values)),
         transaction.now().toMSecsSinceEpoch()}));
    return {};
}

Result<QList<SetAsideChange>> SetAsideChanges::list(Connection &connection, int most)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT id, type, uid, name, object, at FROM sync_set_aside ORDER BY id DESC LIMIT ?"),
        {most});
    WAYMARK_TRY(rows);
    QList<SetAsideChange> changes;
    for (const QVariantList &row : *rows) {
        const auto type = entityFromName(row.at(1).toString());
        if (!type)
            continue;
        changes.append({row.at(0).toLongLong(), *type, row.at(2).toString(), row.at(3).toString(),
                        jsonFromText(row.at(4).toString()).toObject(),
                        QDateTime::fromMSecsSinceEpoch(row.at(5).toLongLong(), Qt::UTC)});
    }
    return changes;
}

Result<qint64> SetAsideChanges::count(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT count(*) FROM sync_set_aside"));
    WAYMARK_TRY(rows);
    return rows->first().first().toLongLong();
}

Result<void> SetAsideChanges::remove(WriteTransaction &transaction, qint64 id)
{
    WAYMARK_TRY(
        transaction.connection().execute(QStringLiteral("DELETE FROM sync_set_aside WHERE id = ?"), {id}));
    return {};
}

} // namespace waymark
