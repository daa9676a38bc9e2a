// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/SyncConflicts.h"

#include "core/protocol/TypeSchema.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredForm.h"
#include "core/sync/ConflictNotes.h"
#include "core/sync/DraftConflicts.h"
#include "core/sync/SyncRows.h"
#include "core/sync/mapping/RowMapping.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SyncConflicts)
};

using Choice = SyncConflict::Choice;
using Kind = SyncConflict::Kind;

constexpr QLatin1String columns("id, kind, type, uid, property, name, base, mine, theirs, at, author, other");

/// A draft that is gone has nothing to choose between.
constexpr QLatin1String
    stands("(kind <> 'draft' OR (EXISTS (SELECT 1 FROM draft WHERE draft.uid = sync_conflict.uid) AND "
           "EXISTS (SELECT 1 FROM draft WHERE draft.uid = sync_conflict.other)))");

/// From this length on a text is one that is written, not a name or a key.
constexpr int longText = 10'000;

QJsonValue unboxed(const QVariant &stored)
{
    return jsonFromText(stored.toString()).toArray().first();
}

SyncConflict conflictFrom(const QVariantList &row)
{
    SyncConflict conflict;
    conflict.id = row.at(0).toLongLong();
    conflict.kind = row.at(1).toString() == QLatin1String("draft") ? Kind::Draft : Kind::Property;
    conflict.type = entityFromName(row.at(2).toString()).value_or(EntityType::Account);
    conflict.uid = row.at(3).toString();
    conflict.property = row.at(4).toString();
    conflict.name = row.at(5).toString();
    conflict.base = unboxed(row.at(6));
    conflict.mine = unboxed(row.at(7));
    conflict.theirs = unboxed(row.at(8));
    conflict.at = QDateTime::fromMSecsSinceEpoch(row.at(9).toLongLong(), Qt::UTC);
    conflict.author = UserId(row.at(10).toString());
    conflict.other = row.at(11).toString();
    return conflict;
}

/// What stands there by now may be other than what the conflict came with: it is that one which a choice
/// would write over.
Result<SyncConflict> withCurrent(Connection &connection, SyncConflict conflict)
{
    const SyncType *type = syncType(conflict.type);
    if (conflict.kind == Kind::Draft || !type)
        return conflict;
    const auto row = SyncRows::readOne(connection, *type, conflict.uid);
    WAYMARK_TRY(row);
    const QJsonObject object = *row ? RowMapping::forWire(*type, **row) : QJsonObject();
    if (object.contains(conflict.property))
        conflict.theirs = object.value(conflict.property);
    return conflict;
}

Error settledAlready(qint64 id)
{
    return {ErrorKind::NotFound, Words::tr("This conflict has been settled already."), QString::number(id)};
}

const PropertySchema *propertyOf(const SyncConflict &conflict)
{
    const SyncType *type = syncType(conflict.type);
    return type ? type->schema().property(conflict.property) : nullptr;
}

Result<void> forget(Connection &connection, qint64 id)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM sync_conflict WHERE id = ?"), {id}));
    return {};
}

/// Writes the value as a change of this device.
Result<void> write(WriteTransaction &transaction, const SyncConflict &conflict, const QJsonValue &value)
{
    const SyncType &type = *syncType(conflict.type);
    const auto row = SyncRows::readOne(transaction.connection(), type, conflict.uid);
    WAYMARK_TRY(row);
    if (!*row) // Removed since: there is nothing to choose any more.
        return {};
    return SyncRows::write(transaction, type, conflict.uid,
                           RowMapping::forRow(type, {{conflict.property, value}}, **row));
}

Result<void> resolveProperty(WriteTransaction &transaction, const SyncConflict &conflict, Choice choice)
{
    if (choice == Choice::Mine)
        WAYMARK_TRY(write(transaction, conflict, conflict.mine));
    else if (choice == Choice::Both)
        WAYMARK_TRY(write(transaction, conflict,
                          QString(conflict.theirs.toString() + u'\n' + conflict.mine.toString())));
    return forget(transaction.connection(), conflict.id);
}

} // namespace

Result<QList<SyncConflict>> SyncConflicts::list(Connection &connection, int most)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT %1 FROM sync_conflict WHERE %2 ORDER BY id LIMIT ?").arg(columns, stands),
        {most});
    WAYMARK_TRY(rows);
    QList<SyncConflict> conflicts;
    for (const QVariantList &row : *rows) {
        auto current = withCurrent(connection, conflictFrom(row));
        WAYMARK_TRY(current);
        SyncConflict &conflict = *current;
        const auto name = SyncRows::nameOf(connection, *syncType(conflict.type), conflict.uid);
        WAYMARK_TRY(name);
        if (!name->isEmpty())
            conflict.name = *name;
        conflicts.append(conflict);
    }
    return conflicts;
}

Result<qint64> SyncConflicts::count(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT count(*) FROM sync_conflict WHERE ") + stands);
    WAYMARK_TRY(rows);
    return rows->first().first().toLongLong();
}

Result<SyncConflict> SyncConflicts::find(Connection &connection, qint64 id)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT %1 FROM sync_conflict WHERE id = ?").arg(columns), {id});
    WAYMARK_TRY(rows);
    if (rows->isEmpty())
        return failure(settledAlready(id));
    return withCurrent(connection, conflictFrom(rows->first()));
}

bool SyncConflicts::offersBoth(const SyncConflict &conflict)
{
    if (conflict.kind == Kind::Draft)
        return true;
    const PropertySchema *property = propertyOf(conflict);
    return property && property->kind == ValueKind::Text && property->maxLength >= longText;
}

Result<void> SyncConflicts::resolve(WriteTransaction &transaction, qint64 id, Choice choice)
{
    const auto conflict = find(transaction.connection(), id);
    WAYMARK_TRY(conflict);
    if (choice == Choice::Both && !offersBoth(*conflict))
        return failure(ErrorKind::Unsupported, Words::tr("Of these two values only one can stand."),
                       conflict->property);
    if (conflict->kind == Kind::Draft)
        return DraftConflicts::choose(transaction, id, choice);
    return resolveProperty(transaction, *conflict, choice);
}

Result<void> SyncConflicts::reopen(WriteTransaction &transaction, const SyncConflict &conflict)
{
    const SyncType *type = syncType(conflict.type);
    const auto row = type ? SyncRows::readOne(transaction.connection(), *type, conflict.uid)
                          : std::optional<QJsonObject>();
    WAYMARK_TRY(row);
    if (!*row)
        return failure(settledAlready(conflict.id));
    return ConflictNotes::add(transaction, conflict);
}

} // namespace waymark
