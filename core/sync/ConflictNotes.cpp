// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/ConflictNotes.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredForm.h"

#include <QJsonArray>

namespace waymark {

namespace {

/// JSON text has no values on their own: they stand in a list.
QString boxed(const QJsonValue &value)
{
    return jsonText(QJsonValue(QJsonArray{value.isUndefined() ? QJsonValue(QJsonValue::Null) : value}));
}

QString orEmpty(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

Result<void> ConflictNotes::add(WriteTransaction &transaction, const SyncConflict &conflict)
{
    const bool isDraft = conflict.kind == SyncConflict::Kind::Draft;
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral(
            "INSERT INTO sync_conflict (kind, type, uid, property, name, base, mine, theirs, at, author, "
            "other) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, type, uid, property, other) "
            "DO UPDATE SET mine = excluded.mine, theirs = excluded.theirs"),
        {isDraft ? QStringLiteral("draft") : QStringLiteral("property"), entityName(conflict.type),
         conflict.uid, orEmpty(conflict.property), orEmpty(conflict.name), boxed(conflict.base),
         boxed(conflict.mine), boxed(conflict.theirs), transaction.now().toMSecsSinceEpoch(),
         conflict.author.isEmpty() ? QVariant() : QVariant(conflict.author.toString()),
         orEmpty(conflict.other)}));
    return {};
}

Result<QJsonObject> ConflictNotes::openValues(Connection &connection, EntityType type, const QString &uid)
{
    const auto rows = connection.query(
        QStringLiteral(
            "SELECT property, mine FROM sync_conflict WHERE kind = 'property' AND type = ? AND uid = ?"),
        {entityName(type), uid});
    WAYMARK_TRY(rows);
    QJsonObject values;
    for (const QVariantList &row : *rows)
        values.insert(row.at(0).toString(), jsonFromText(row.at(1).toString()).toArray().first());
    return values;
}

Result<void> ConflictNotes::forget(Connection &connection, EntityType type, const QString &uid)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM sync_conflict WHERE type = ? AND (uid = ? OR other = ?)"),
        {entityName(type), uid, uid}));
    return {};
}

} // namespace waymark
