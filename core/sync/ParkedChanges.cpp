// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/ParkedChanges.h"

#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredForm.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/RefusedTexts.h"
#include "core/sync/SyncRows.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ParkedChanges)
};

using Operation = ParkedChange::Operation;

Result<Operation> operationOf(Connection &connection, const SyncType &type, const QString &uid)
{
    const auto agreed = AgreedRows::isAgreed(connection, type.entity, uid);
    WAYMARK_TRY(agreed);
    if (!*agreed)
        return Operation::Create;
    const auto row = SyncRows::readOne(connection, type, uid);
    WAYMARK_TRY(row);
    return *row ? Operation::Update : Operation::Remove;
}

Result<UnsentChange> parked(Connection &connection, const SyncType &type, const QString &uid)
{
    const auto change = AgreedRows::change(connection, type, uid);
    WAYMARK_TRY(change);
    if (!*change || (*change)->error.isEmpty())
        return failure(ErrorKind::NotFound, Words::tr("This change is no longer waiting."), uid);
    return **change;
}

/// The text that is given up is among the draft's earlier ones.
Result<void> keepText(WriteTransaction &transaction, const QString &uid)
{
    const auto draft = DraftRepository::find(transaction.connection(), DraftId(uid));
    if (!draft && draft.error().kind == ErrorKind::NotFound)
        return {};
    WAYMARK_TRY(draft);
    WAYMARK_TRY(DraftRevisions::keep(transaction, *draft, RevisionReason::SetAside));
    return {};
}

Result<const SyncType *> known(EntityType type)
{
    const SyncType *found = syncType(type);
    if (!found)
        return failure(ErrorKind::NotFound, Words::tr("This change is no longer waiting."), entityName(type));
    return found;
}

} // namespace

Result<QList<ParkedChange>> ParkedChanges::list(Connection &connection, int most)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT type, uid, error, description, properties, parked_at FROM sync_change "
                       "WHERE error IS NOT NULL ORDER BY id LIMIT ?"),
        {most});
    WAYMARK_TRY(rows);
    QList<ParkedChange> changes;
    for (const QVariantList &row : *rows) {
        const auto entity = entityFromName(row.at(0).toString());
        const SyncType *type = entity ? syncType(*entity) : nullptr;
        if (!type)
            continue;
        ParkedChange change{*entity,
                            row.at(1).toString(),
                            Operation::Update,
                            {},
                            row.at(2).toString(),
                            row.at(3).toString(),
                            {},
                            {}};
        const auto operation = operationOf(connection, *type, change.uid);
        WAYMARK_TRY(operation);
        change.operation = *operation;
        const auto name = SyncRows::nameOf(connection, *type, change.uid);
        WAYMARK_TRY(name);
        change.name = *name;
        for (const auto &property : jsonFromText(row.at(4).toString()).toArray())
            change.properties.append(property.toString());
        change.at = QDateTime::fromMSecsSinceEpoch(row.at(5).toLongLong(), Qt::UTC);
        changes.append(change);
    }
    const auto texts = RefusedTexts::list(connection, int(std::max<qsizetype>(0, most - changes.size())));
    WAYMARK_TRY(texts);
    return changes + *texts;
}

Result<qint64> ParkedChanges::count(Connection &connection)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT count(*) FROM sync_change WHERE error IS NOT NULL"));
    WAYMARK_TRY(rows);
    const auto texts = RefusedTexts::count(connection);
    WAYMARK_TRY(texts);
    return rows->first().first().toLongLong() + *texts;
}

Result<void> ParkedChanges::retry(WriteTransaction &transaction, EntityType type, const QString &uid)
{
    if (RefusedTexts::isText(uid))
        return RefusedTexts::retry(transaction.connection(), uid);
    const auto found = known(type);
    WAYMARK_TRY(found);
    WAYMARK_TRY(parked(transaction.connection(), **found, uid));
    return AgreedRows::unpark(transaction.connection(), **found, uid);
}

Result<void> ParkedChanges::retryAll(WriteTransaction &transaction)
{
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("UPDATE sync_change SET error = NULL, description = '', properties = '[]', "
                       "parked_at = NULL, blocked_by = NULL WHERE error IS NOT NULL")));
    return RefusedTexts::retryAll(transaction.connection());
}

Result<void> ParkedChanges::discard(WriteTransaction &transaction, EntityType type, const QString &uid)
{
    if (RefusedTexts::isText(uid))
        return RefusedTexts::discard(transaction.connection(), uid);
    const auto found = known(type);
    WAYMARK_TRY(found);
    Connection &connection = transaction.connection();
    const auto change = parked(connection, **found, uid);
    WAYMARK_TRY(change);
    transaction.takeFromElsewhere();
    const auto agreed = AgreedRows::isAgreed(connection, type, uid);
    WAYMARK_TRY(agreed);
    if (type == EntityType::Draft)
        WAYMARK_TRY(keepText(transaction, uid));
    if (*agreed && change->base)
        WAYMARK_TRY(SyncRows::write(transaction, **found, uid, *change->base));
    else if (*agreed)
        WAYMARK_TRY(
            connection.execute(QStringLiteral("INSERT OR IGNORE INTO sync_wanted (type, uid) VALUES (?, ?)"),
                               {(*found)->stored(), uid}));
    WAYMARK_TRY(AgreedRows::clearChange(connection, **found, uid));
    return AgreedRows::unblock(connection, uid);
}

} // namespace waymark
