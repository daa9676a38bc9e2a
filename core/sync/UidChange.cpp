// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/UidChange.h"

#include "core/base/Uid.h"
#include "core/protocol/TypeSchema.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredTable.h"

#include <QList>

namespace waymark {

namespace {

/// Where rows name others by uid. Rows that belong to others do so by key, and need nothing.
struct Mention
{
    QLatin1String table;
    QLatin1String column;
    bool inText = false; ///< In a list, as JSON.
};

QList<Mention> mentionsOf(EntityType type)
{
    const auto whole = [](const char *table, const char *column) {
        return Mention{QLatin1String(table), QLatin1String(column), false};
    };
    const auto inText = [](const char *table, const char *column) {
        return Mention{QLatin1String(table), QLatin1String(column), true};
    };
    switch (type) {
    case EntityType::User:
        return {whole("account", "technical_account_manager"),
                whole("cta", "owner"),
                whole("task", "owner"),
                whole("draft", "owner"),
                whole("draft", "saved_by"),
                whole("draft_revision", "author"),
                whole("activity", "actor"),
                whole("submission", "sender"),
                whole("submission", "account_tam"),
                whole("suppression", "added_by"),
                whole("suppression", "lifted_by"),
                whole("contact_import", "actor"),
                whole("unfinished_import", "actor"),
                whole("mail_account", "uid"),
                whole("setting", "value")};
    case EntityType::Contact:
        return {inText("cta", "contacts"),      inText("draft", "recipients"),
                inText("activity", "contacts"), inText("draft_revision", "recipients"),
                whole("delivery", "contact"),   inText("submission", "review_reasons")};
    case EntityType::Cta:
        return {whole("activity", "cta"), whole("submission", "cta")};
    case EntityType::Task:
        return {whole("activity", "task"), whole("submission", "task")};
    case EntityType::Draft:
        return {whole("draft", "conflict_of"), whole("draft_revision", "draft"), whole("submission", "draft"),
                whole("sync_conflict", "other")};
    default:
        return {};
    }
}

/// Emails and what happened are as they were: once the server has them, they name what they were about.
bool isHistory(const Mention &mention)
{
    return mention.table == QLatin1String("submission") || mention.table == QLatin1String("activity");
}

Result<void> rewrite(Connection &connection, const Mention &mention, const QString &from, const QString &to,
                     bool keepsHistory)
{
    QString form = mention.inText ? QStringLiteral("UPDATE %1 SET %2 = replace(%2, ?, ?) WHERE instr(%2, ?)")
                                  : QStringLiteral("UPDATE %1 SET %2 = ? WHERE %2 = ?");
    if (keepsHistory && isHistory(mention))
        form += QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM sync_row WHERE sync_row.type = '%1' AND "
                               "sync_row.uid = %1.uid)");
    const QVariantList binds = mention.inText ? QVariantList{from, to, from} : QVariantList{to, from};
    WAYMARK_TRY(connection.execute(form.arg(mention.table, mention.column), binds));
    return {};
}

} // namespace

Result<void> UidChange::change(WriteTransaction &transaction, const SyncType &type, const QString &from,
                               const QString &to, Object object)
{
    Connection &connection = transaction.connection();
    const auto keys =
        connection.query(QStringLiteral("SELECT id FROM %1 WHERE uid = ?").arg(type.table().name()), {from});
    WAYMARK_TRY(keys);
    for (const QVariantList &key : *keys) {
        WAYMARK_TRY(
            connection.execute(QStringLiteral("UPDATE %1 SET uid = ? WHERE id = ?").arg(type.table().name()),
                               {to, key.first()}));
        transaction.touch(type.entity, key.first().toLongLong());
    }
    for (const Mention &mention : mentionsOf(type.entity))
        WAYMARK_TRY(rewrite(connection, mention, from, to, object == Object::Another));
    // What was done to the row can be undone as before.
    for (const char *table : {"journal_entry", "sync_change", "sync_conflict"})
        WAYMARK_TRY(connection.execute(
            QStringLiteral("UPDATE %1 SET uid = ? WHERE type = ? AND uid = ?").arg(QLatin1String(table)),
            {to, type.stored(), from}));
    // What was refused or held for the old uid names the new one now.
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE sync_change SET error = NULL, description = '', properties = '[]', "
                       "parked_at = NULL, blocked_by = NULL WHERE blocked_by = ? OR error = ?"),
        {from, QStringLiteral("invalidProperties")}));
    WAYMARK_TRY(transaction.note(type.entity, from, 0, QJsonObject(), QJsonObject()));
    return transaction.note(type.entity, to, 0, QJsonObject(), QJsonObject());
}

Result<void> UidChange::run(WriteTransaction &transaction, const SyncType &type, const QString &from,
                            const QString &to)
{
    return change(transaction, type, from, to, Object::Same);
}

Result<QString> UidChange::renew(WriteTransaction &transaction, const SyncType &type, const QString &from)
{
    const QString to = newUid(type.schema().prefix.toLatin1().constData());
    WAYMARK_TRY(change(transaction, type, from, to, Object::Another));
    return to;
}

} // namespace waymark
