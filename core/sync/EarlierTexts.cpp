// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/EarlierTexts.h"

#include "core/base/Uid.h"
#include "core/protocol/TypeSchema.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredForm.h"
#include "core/sync/SetAsideChanges.h"
#include "core/sync/SharedReferences.h"
#include "core/sync/SyncFacts.h"
#include "core/sync/mapping/RowMapping.h"
#include "core/sync/mapping/ValueMapping.h"

#include <QDateTime>
#include <QJsonDocument>

namespace waymark {

namespace {

QJsonValue instantOf(const QVariant &stored)
{
    return QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC).toString(Qt::ISODateWithMs);
}

QVariant storedInstant(const QJsonValue &wire)
{
    return QDateTime::fromString(wire.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

/// Column `dirty` of sync_text; the triggers write 1.
enum Difference {
    Same = 0,    ///< The server has it as it is here, or does not take it.
    Unsent = 1,  ///< The row here is another, or gone.
    UnderWay = 2 ///< That is in the request that is under way.
};

constexpr QLatin1String textColumns("r.draft, r.revision, r.reason, r.name, r.author, r.saved_at, r.kept_at, "
                                    "r.subject, r.preheader, r.body, r.recipients");

/// A row as the server knows it. Columns: uid, account, rev, then those of the text.
QJsonObject objectOf(const QVariantList &row)
{
    const QJsonObject stored{
        {QStringLiteral("account"), row.at(1).toString()},
        {QStringLiteral("draft"), row.at(3).toString()},
        {QStringLiteral("revision"), row.at(4).toLongLong()},
        {QStringLiteral("reason"), row.at(5).toString()},
        {QStringLiteral("name"), row.at(6).toString()},
        {QStringLiteral("author"),
         row.at(7).isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(row.at(7).toString())},
        {QStringLiteral("savedAt"), instantOf(row.at(8))},
        {QStringLiteral("keptAt"), instantOf(row.at(9))},
        {QStringLiteral("subject"), jsonFromText(row.at(10).toString()).toArray()},
        {QStringLiteral("preheader"), jsonFromText(row.at(11).toString()).toArray()},
        {QStringLiteral("body"), jsonFromText(row.at(12).toString()).toObject()},
        {QStringLiteral("recipients"), jsonFromText(row.at(13).toString()).toArray()},
    };
    QJsonObject object;
    for (const PropertySchema &property : EarlierTexts::type().schema().properties)
        object.insert(property.name, valueForWire(property, stored.value(property.name)));
    return object;
}

/// Those that can still be written once the object is there.
QJsonObject changeable(const QJsonObject &object)
{
    QJsonObject patch;
    for (const PropertySchema &property : EarlierTexts::type().schema().properties) {
        if (!property.immutable)
            patch.insert(property.name, object.value(property.name));
    }
    return patch;
}

/// What a row has of the object, in the order of `textColumns`.
QVariantList valuesOf(const QJsonObject &object)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)); };
    const QString name = text("name").toString();
    return {name.isNull() ? QStringLiteral("") : name, jsonText(QJsonValue(text("subject").toArray())),
            jsonText(QJsonValue(text("preheader").toArray())), jsonText(QJsonValue(text("body").toObject())),
            jsonText(text("recipients").toObject().keys())};
}

/// Texts that were kept since get their uid, and wait to be sent. What could not be read is for this device
/// alone, and sample texts are.
Result<void> takeNew(WriteTransaction &transaction, int most)
{
    Connection &connection = transaction.connection();
    const auto rows = connection.query(
        QStringLiteral("SELECT draft_revision.id, account.uid FROM draft_revision "
                       "JOIN draft ON draft.uid = draft_revision.draft AND draft.sample = 0 "
                       "JOIN account ON account.id = draft.account_id "
                       "WHERE draft_revision.uid IS NULL AND draft_revision.reason <> 'damaged' LIMIT ?"),
        {most});
    WAYMARK_TRY(rows);
    for (const QVariantList &row : *rows) {
        const QString uid = newUid(EarlierTexts::type().schema().prefix.toLatin1().constData());
        WAYMARK_TRY(connection.execute(QStringLiteral("UPDATE draft_revision SET uid = ? WHERE id = ?"),
                                       {uid, row.at(0)}));
        WAYMARK_TRY(connection.execute(
            QStringLiteral("INSERT INTO sync_text (uid, account, rev, dirty, seen) VALUES (?, ?, 0, ?, 0)"),
            {uid, row.at(1), Unsent}));
    }
    return {};
}

QJsonObject content(const char *operation, const QString &uid)
{
    return {{QStringLiteral("type"), EarlierTexts::type().name},
            {QStringLiteral("uid"), uid},
            {QStringLiteral("operation"), QLatin1String(operation)},
            {QStringLiteral("key"), uid}};
}

/// Trimmed or given up here, or never sent at all.
Result<void> collectRemovals(Connection &connection, int most, OutgoingCall *call)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM sync_text WHERE dirty > 0 AND rev <= 0 AND NOT EXISTS "
                       "(SELECT 1 FROM draft_revision WHERE draft_revision.uid = sync_text.uid)")));
    const auto gone = connection.query(
        QStringLiteral("SELECT uid FROM sync_text WHERE dirty > 0 AND NOT EXISTS "
                       "(SELECT 1 FROM draft_revision WHERE draft_revision.uid = sync_text.uid) LIMIT ?"),
        {most});
    WAYMARK_TRY(gone);
    for (const QVariantList &row : *gone) {
        const QString uid = row.first().toString();
        call->destroy.append(uid);
        call->contents.append(content("destroy", uid));
    }
    return {};
}

Result<void> setUnderWay(Connection &connection, const QString &uid)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE sync_text SET dirty = ?, error = NULL WHERE uid = ?"), {UnderWay, uid}));
    return {};
}

/// The same text that was kept here and is not on the server, if there is one: it is the server's from now
/// on.
Result<std::optional<qint64>> sameHere(Connection &connection, const QJsonObject &object)
{
    const QVariantList values = valuesOf(object);
    const auto rows = connection.query(
        QStringLiteral("SELECT id FROM draft_revision WHERE draft = ? AND subject = ? AND preheader = ? "
                       "AND body = ? AND (uid IS NULL OR uid IN (SELECT uid FROM sync_text WHERE rev = 0 "
                       "AND dirty = ?)) LIMIT 1"),
        {object.value(QStringLiteral("draft")).toString(), values.at(1), values.at(2), values.at(3), Unsent});
    WAYMARK_TRY(rows);
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first().first().toLongLong());
}

Result<void> insert(Connection &connection, const QString &uid, const QJsonObject &object)
{
    const QString author = object.value(QStringLiteral("author")).toString();
    const QVariantList values = valuesOf(object);
    WAYMARK_TRY(connection.execute(
        QStringLiteral(
            "INSERT INTO draft_revision (uid, draft, revision, reason, author, saved_at, kept_at, "
            "name, subject, preheader, body, recipients) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        QVariantList{uid, object.value(QStringLiteral("draft")).toString(),
                     object.value(QStringLiteral("revision")).toInteger(),
                     object.value(QStringLiteral("reason")).toString(),
                     author.isEmpty() ? QVariant() : QVariant(author),
                     storedInstant(object.value(QStringLiteral("savedAt"))),
                     storedInstant(object.value(QStringLiteral("keptAt")))} +
            values));
    return {};
}

/// One that is here already. What was rewritten here since stands, and is sent.
Result<void> update(Connection &connection, const QString &uid, const QJsonObject &object)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE draft_revision SET name = ?, subject = ?, preheader = ?, body = ?, "
                       "recipients = ? WHERE uid = ? AND NOT EXISTS (SELECT 1 FROM sync_text WHERE "
                       "sync_text.uid = draft_revision.uid AND dirty > 0)"),
        valuesOf(object) + QVariantList{uid}));
    return {};
}

Result<bool> has(Connection &connection, const char *sql, const QString &uid)
{
    const auto rows = connection.query(QLatin1String(sql), {uid});
    WAYMARK_TRY(rows);
    return !rows->isEmpty();
}

/// One that is not here yet: new, or the same text that was kept here too. One that was given up here since
/// stays so.
Result<void> takeAnother(Connection &connection, const QString &uid, const QJsonObject &object, bool isDirty)
{
    const auto same = sameHere(connection, object);
    WAYMARK_TRY(same);
    if (!*same)
        return isDirty ? Result<void>() : insert(connection, uid, object);
    WAYMARK_TRY(
        connection.execute(QStringLiteral("UPDATE draft_revision SET uid = ? WHERE id = ?"), {uid, **same}));
    return {};
}

Result<void> take(Connection &connection, const QString &uid, qint64 rev, qint64 seen,
                  const QJsonObject &object)
{
    const auto isDirty = has(connection, "SELECT 1 FROM sync_text WHERE uid = ? AND dirty > 0", uid);
    WAYMARK_TRY(isDirty);
    const auto isHere = has(connection, "SELECT 1 FROM draft_revision WHERE uid = ?", uid);
    WAYMARK_TRY(isHere);
    WAYMARK_TRY(*isHere ? update(connection, uid, object) : takeAnother(connection, uid, object, *isDirty));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO sync_text (uid, account, rev, dirty, seen) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (uid) DO UPDATE SET rev = excluded.rev, seen = excluded.seen, "
                       "dirty = ?, error = NULL"),
        {uid, object.value(QStringLiteral("account")).toString(QStringLiteral("")), rev, Same, seen,
         *isDirty ? Unsent : Same}));
    return {};
}

/// Trimmed elsewhere, or its account left the book. One that was rewritten here since is a new one.
Result<int> remove(Connection &connection, const QString &uid)
{
    const auto isDirty = has(connection, "SELECT 1 FROM sync_text WHERE uid = ? AND dirty > 0", uid);
    WAYMARK_TRY(isDirty);
    const auto changed =
        connection.execute(*isDirty ? QStringLiteral("UPDATE draft_revision SET uid = NULL WHERE uid = ?")
                                    : QStringLiteral("DELETE FROM draft_revision WHERE uid = ?"),
                           {uid});
    WAYMARK_TRY(changed);
    WAYMARK_TRY(EarlierTexts::forget(connection, uid));
    return *isDirty ? 0 : *changed;
}

} // namespace

const SyncType &EarlierTexts::type()
{
    static const SyncType type{QStringLiteral("DraftRevision"), EntityType::Draft};
    return type;
}

Result<OutgoingCall> EarlierTexts::collect(WriteTransaction &transaction, SharedReferences &references,
                                           int most, qint64 bytes)
{
    Connection &connection = transaction.connection();
    OutgoingCall call;
    WAYMARK_TRY(takeNew(transaction, most));
    WAYMARK_TRY(collectRemovals(connection, most, &call));
    const auto rows = connection.query(
        QStringLiteral("SELECT sync_text.uid, sync_text.account, sync_text.rev, %1 FROM sync_text JOIN "
                       "draft_revision AS r ON r.uid = sync_text.uid "
                       "WHERE sync_text.dirty > 0 AND EXISTS (SELECT 1 FROM sync_row WHERE "
                       "sync_row.type = 'account' AND sync_row.uid = sync_text.account) LIMIT ?")
            .arg(textColumns),
        {std::max<qsizetype>(0, most - call.contents.size())});
    WAYMARK_TRY(rows);
    for (const QVariantList &row : *rows) {
        if (bytes <= 0)
            break;
        const QString uid = row.first().toString();
        auto object = references.onlyShared(type(), objectOf(row));
        WAYMARK_TRY(object);
        bytes -= QJsonDocument(*object).toJson(QJsonDocument::Compact).size();
        const bool isThere = row.at(2).toLongLong() > 0;
        if (isThere) {
            call.update.insert(uid, changeable(*object));
        } else {
            object->insert(QStringLiteral("uid"), uid);
            call.create.insert(uid, *object);
        }
        call.contents.append(content(isThere ? "update" : "create", uid));
        WAYMARK_TRY(setUnderWay(connection, uid));
    }
    return call;
}

Result<void> EarlierTexts::agree(Connection &connection, const QString &uid, qint64 rev, qint64 seen)
{
    WAYMARK_TRY(
        connection.execute(QStringLiteral("UPDATE sync_text SET rev = ?, seen = ?, error = NULL, "
                                          "dirty = CASE dirty WHEN ? THEN ? ELSE dirty END WHERE uid = ?"),
                           {rev, seen, UnderWay, Same, uid}));
    return {};
}

Result<void> EarlierTexts::refuse(WriteTransaction &transaction, const QString &uid, const QJsonObject &error)
{
    const QString description = error.value(QStringLiteral("description")).toString(QStringLiteral(""));
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("UPDATE sync_text SET rev = CASE WHEN rev > 0 THEN rev ELSE -1 END, error = ?, "
                       "description = ?, refused_at = ?, "
                       "dirty = CASE dirty WHEN ? THEN ? ELSE dirty END WHERE uid = ?"),
        {error.value(QStringLiteral("type")).toString(QStringLiteral("refused")), description,
         transaction.now().toMSecsSinceEpoch(), UnderWay, Same, uid}));
    return {};
}

Result<void> EarlierTexts::forget(Connection &connection, const QString &uid)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM sync_text WHERE uid = ?"), {uid}));
    return {};
}

Result<AppliedCounts> EarlierTexts::apply(WriteTransaction &transaction, const RemotePage &page)
{
    Connection &connection = transaction.connection();
    const auto facts = SyncFacts::read(connection);
    WAYMARK_TRY(facts);
    AppliedCounts counts;
    for (const QJsonObject &object : page.objects) {
        const QString uid = object.value(QStringLiteral("id")).toString();
        const QJsonValue rev = object.value(QStringLiteral("rev"));
        const auto checked = RowMapping::checked(type(), object);
        if (uid.isEmpty() || !rev.isDouble() || !checked) {
            ++counts.refused;
            continue;
        }
        WAYMARK_TRY(take(connection, uid, rev.toInteger(), facts->resync, *checked));
        ++counts.written;
    }
    for (const QString &uid : page.gone) {
        const auto removed = remove(connection, uid);
        WAYMARK_TRY(removed);
        counts.removed += *removed;
    }
    return counts;
}

Result<void> EarlierTexts::sendAll(Connection &connection)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO sync_text (uid, account, rev, dirty, seen) "
                       "SELECT draft_revision.uid, account.uid, 0, ?, 0 FROM draft_revision "
                       "JOIN draft ON draft.uid = draft_revision.draft "
                       "JOIN account ON account.id = draft.account_id WHERE draft_revision.uid IS NOT NULL"),
        {Unsent}));
    return {};
}

Result<void> EarlierTexts::finishResync(WriteTransaction &transaction, qint64 resync, bool wasRestored)
{
    Connection &connection = transaction.connection();
    if (wasRestored) {
        WAYMARK_TRY(connection.execute(
            QStringLiteral("UPDATE sync_text SET rev = 0, dirty = ? WHERE rev > 0 AND seen < ?"),
            {Unsent, resync}));
        return {};
    }
    const auto rows =
        connection.query(QStringLiteral("SELECT uid FROM sync_text WHERE rev > 0 AND seen < ?"), {resync});
    WAYMARK_TRY(rows);
    for (const QVariantList &row : *rows)
        WAYMARK_TRY(remove(connection, row.first().toString()));
    return {};
}

Result<void> EarlierTexts::setAside(WriteTransaction &transaction, const QString &draft, const QString &name,
                                    const std::optional<QJsonObject> &known)
{
    Connection &connection = transaction.connection();
    const auto rows = connection.query(
        QStringLiteral("SELECT '', '', 0, %1 FROM draft_revision AS r WHERE r.draft = ? AND "
                       "r.reason <> 'damaged' AND (r.uid IS NULL OR EXISTS (SELECT 1 FROM sync_text WHERE "
                       "sync_text.uid = r.uid AND (rev <= 0 OR dirty > 0))) ORDER BY r.id")
            .arg(textColumns),
        {draft});
    WAYMARK_TRY(rows);
    const SyncType &drafts = *syncType(EntityType::Draft);
    const QJsonObject before =
        known ? RowMapping::textsOf(RowMapping::forWire(drafts, *known)) : QJsonObject();
    for (const QVariantList &row : *rows) {
        const QJsonObject object = objectOf(row);
        QJsonObject values = RowMapping::textsOf(object);
        if (values == before)
            continue;
        values.insert(QStringLiteral("recipients"), object.value(QStringLiteral("recipients")));
        WAYMARK_TRY(SetAsideChanges::addValues(transaction, drafts, draft, name, values));
    }
    return {};
}

Result<void> EarlierTexts::followDraft(Connection &connection, const QString &draft)
{
    WAYMARK_TRY(
        connection.execute(QStringLiteral("UPDATE draft_revision SET uid = NULL WHERE draft = ?"), {draft}));
    return {};
}

} // namespace waymark
