// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/objects/ObjectStore.h"

#include "core/protocol/ValueCheck.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/AccountAccess.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectKeys.h"
#include "core/service/objects/Scopes.h"

#include <QJsonDocument>

#include <algorithm>
#include <initializer_list>
#include <numeric>

namespace waymark {

namespace {

const QString columns = QStringLiteral("o.id, o.uid, o.rev, o.create_hash, o.destroyed, o.content");

StoredObject objectFrom(const QVariantList &row)
{
    return {row.at(0).toLongLong(), row.at(1).toString(),
            row.at(2).toLongLong(), row.at(3).toString(),
            row.at(4).toInt() != 0, QJsonDocument::fromJson(row.at(5).toByteArray()).object()};
}

/// Those of some ids that are there, in the order of the ids: each is looked up. Binds: the list of ids and
/// the type.
QString fromThere(const SqlConnection &connection)
{
    return QStringLiteral(" FROM (%1) AS i CROSS JOIN object o WHERE o.type = ? AND o.uid = i.value AND "
                          "o.destroyed = 0")
        .arg(connection.dialect().listed);
}

/// Those of them that a person sees. Binds: bindsOf().
QString fromSeen(const SqlConnection &connection)
{
    return QString(fromThere(connection) + QStringLiteral(" AND ") + seenNow(QStringLiteral("o.id")));
}

/// All at once, since there are several a row.
void append(QByteArray &text, std::initializer_list<QByteArrayView> parts)
{
    qsizetype at = text.size();
    text.resize(std::accumulate(parts.begin(), parts.end(), at,
                                [](qsizetype size, QByteArrayView part) { return size + part.size(); }));
    for (const QByteArrayView part : parts) {
        std::copy(part.begin(), part.end(), text.begin() + at);
        at += part.size();
    }
}

/// Empty where none of them is an id: there is no such object, and engines differ in what they make of other
/// texts.
QVariantList bindsOf(const TypeSchema &type, const QString &person, const QStringList &uids)
{
    QString list;
    list.reserve(uids.size() * 40);
    for (const QString &uid : uids) {
        if (isId(uid)) // Which has nothing in it that JSON would want escaped.
            list += QLatin1String(list.isEmpty() ? "[\"" : ",\"") + uid + u'"';
    }
    return list.isEmpty() ? QVariantList() : QVariantList{QString(list + u']'), type.name, person};
}

Result<QList<StoredObject>> objectsFrom(const Result<SqlRows> &rows)
{
    if (!rows)
        return failure(rows.error());
    QList<StoredObject> objects;
    for (const QVariantList &row : *rows)
        objects.append(objectFrom(row));
    return objects;
}

QString textOf(const QJsonObject &content)
{
    return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

/// A page's text has the objects as they are here, and clients get their uid.
QJsonObject withUid(QJsonObject content, const QString &uid)
{
    content.insert(QStringLiteral("uid"), uid);
    return content;
}

Result<void> openScopes(Change &change, const TypeSchema &type, qint64 key, const QSet<QString> &scopes,
                        qint64 modseq)
{
    for (const QString &scope : scopes)
        WAYMARK_TRY(change.connection().execute(
            QStringLiteral("INSERT INTO object_scope (object, type, scope, added) VALUES (?, ?, ?, ?)"),
            {key, type.name, scope, modseq}));
    return {};
}

Result<void> closeScopes(Change &change, qint64 key, const QSet<QString> &scopes, qint64 modseq)
{
    for (const QString &scope : scopes)
        WAYMARK_TRY(change.connection().execute(
            QStringLiteral(
                "UPDATE object_scope SET removed = ? WHERE object = ? AND scope = ? AND removed IS NULL"),
            {modseq, key, scope}));
    return {};
}

} // namespace

Result<std::optional<StoredObject>> ObjectStore::find(SqlConnection &connection, const TypeSchema &type,
                                                      const QString &uid)
{
    const auto objects = objectsFrom(connection.query(
        QStringLiteral("SELECT %1 FROM object o WHERE o.type = ? AND o.uid = ?").arg(columns),
        {type.name, uid}));
    if (!objects)
        return failure(objects.error());
    return objects->isEmpty() ? std::nullopt : std::optional(objects->first());
}

Result<QList<StoredObject>> ObjectStore::seen(SqlConnection &connection, const TypeSchema &type,
                                              const QString &person, const QStringList &uids)
{
    const QVariantList binds = bindsOf(type, person, uids);
    if (binds.isEmpty())
        return QList<StoredObject>();
    return objectsFrom(
        connection.query(QStringLiteral("SELECT %1").arg(columns) + fromSeen(connection), binds));
}

Result<ObjectPage> ObjectStore::seenPage(SqlConnection &connection, const TypeSchema &type,
                                         const Caller &caller, const QStringList &uids, QByteArray &text)
{
    QVariantList binds = bindsOf(type, caller.person, uids);
    if (binds.isEmpty())
        return ObjectPage();
    const auto all = seesAll(connection, caller.person);
    if (!all)
        return failure(all.error());
    // Of what is in several accounts' scopes a TAM may know less than all.
    const bool mayHide = type.scope == ScopeRule::OfMembership && !caller.isAdmin();
    const QString hides = QStringLiteral("EXISTS (SELECT 1 FROM object_scope h WHERE h.object = o.id AND "
                                         "h.removed IS NULL AND h.scope <> 'admin' AND NOT EXISTS (SELECT 1 "
                                         "FROM access b WHERE b.person = ? AND b.scope = h.scope AND "
                                         "b.removed IS NULL))");
    if (*all)
        binds.removeLast();
    if (mayHide)
        binds.prepend(caller.person);
    const QString sql = QStringLiteral("SELECT o.uid, o.rev, o.content, CASE WHEN %1 THEN 1 ELSE 0 END")
                            .arg(mayHide ? hides : QStringLiteral("0 = 1")) +
                        (*all ? fromThere(connection) : fromSeen(connection));
    ObjectPage page;
    const qsizetype before = text.size();
    WAYMARK_TRY(connection.scan(sql, binds, [&](const SqlRow &row) {
        const QByteArrayView uid = row.utf8(0);
        (row.number(3) == 0 ? page.uids : page.others).append(QString::fromLatin1(uid));
        if (row.number(3) == 0)
            append(text, {text.size() > before ? ",{\"id\":\"" : "{\"id\":\"", uid,
                          "\",\"rev\":", QByteArray::number(row.number(1)), ",", row.utf8(2).sliced(1)});
        return text.size() - before <= SqlConnection::mostResultBytes;
    }));
    return page;
}

Result<QList<SeenObject>> ObjectStore::seenScopes(SqlConnection &connection, const TypeSchema &type,
                                                  const QString &person, const QStringList &uids)
{
    QStringList once = uids;
    once.removeDuplicates();
    const QVariantList binds = bindsOf(type, person, once);
    if (binds.isEmpty())
        return QList<SeenObject>();
    const QString scope = QStringLiteral("(SELECT k.value FROM object_key k WHERE k.object = o.id AND "
                                         "k.property = ? LIMIT 1)");
    const auto rows = connection.query(QStringLiteral("SELECT o.uid, ") + scope + fromSeen(connection),
                                       QVariantList{QString(type.name + u'/' + type.scopeProperty)} + binds);
    if (!rows)
        return failure(rows.error());
    QList<SeenObject> objects;
    for (const QVariantList &row : *rows)
        objects.append({row.at(0).toString(), row.at(1).toString()});
    return objects;
}

Result<QList<StoredObject>> ObjectStore::allSeen(SqlConnection &connection, const TypeSchema &type,
                                                 const QString &person, int most)
{
    return objectsFrom(connection.query(
        QStringLiteral(
            "SELECT %1 FROM object o WHERE o.type = ? AND o.destroyed = 0 AND %2 ORDER BY o.id LIMIT ?")
            .arg(columns, seenNow(QStringLiteral("o.id"))),
        {type.name, person, most}));
}

Result<bool> ObjectStore::isSeen(SqlConnection &connection, const QString &person, qint64 key)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT 1 FROM object o WHERE o.id = ? AND o.destroyed = 0 AND ") +
                             seenNow(QStringLiteral("o.id")),
                         {key, person});
    if (!rows)
        return failure(rows.error());
    return !rows->isEmpty();
}

Result<bool> ObjectStore::hasFirstPlace(SqlConnection &connection, const QString &person, qint64 key)
{
    const auto rows = connection.query(
        QStringLiteral(
            "SELECT 1 FROM object_scope s JOIN access a ON a.scope = s.scope AND a.person = ? AND "
            "a.removed IS NULL WHERE s.object = ? AND s.removed IS NULL AND s.scope <> 'admin' AND "
            "s.added = (SELECT min(f.added) FROM object_scope f WHERE f.object = s.object AND "
            "f.removed IS NULL AND f.scope <> 'admin') LIMIT 1"),
        {person, key});
    if (!rows)
        return failure(rows.error());
    return !rows->isEmpty();
}

Result<std::optional<StoredObject>> ObjectStore::withUnique(SqlConnection &connection,
                                                            const QString &property, const QString &value)
{
    const auto objects = objectsFrom(
        connection.query(QStringLiteral("SELECT %1 FROM object_unique u JOIN object o ON o.id = u.object "
                                        "WHERE u.property = ? AND u.value = ?")
                             .arg(columns),
                         {property, value}));
    if (!objects)
        return failure(objects.error());
    return objects->isEmpty() ? std::nullopt : std::optional(objects->first());
}

Result<bool> ObjectStore::isReferredTo(SqlConnection &connection, const QStringList &properties,
                                       const QString &uid, qint64 key)
{
    if (properties.isEmpty())
        return false;
    QVariantList binds;
    for (const QString &property : properties)
        binds.append(property);
    binds << uid << key;
    const auto rows = connection.query(
        QStringLiteral(
            "SELECT 1 FROM object_key WHERE property IN (%1) AND value = ? AND object <> ? LIMIT 1")
            .arg(placeholders(properties.size())),
        binds);
    if (!rows)
        return failure(rows.error());
    return !rows->isEmpty();
}

Result<void> ObjectStore::insert(Change &change, const TypeSchema &type, const QString &uid,
                                 const QString &createHash, const QJsonObject &content)
{
    const auto modseq = change.modseqFor(type.name);
    if (!modseq)
        return failure(modseq.error());
    const auto rows = change.connection().query(
        QStringLiteral("INSERT INTO object (type, uid, rev, modseq, create_hash, destroyed, content) "
                       "VALUES (?, ?, 1, ?, ?, 0, ?) RETURNING id"),
        {type.name, uid, *modseq, createHash, textOf(withUid(content, uid))});
    if (!rows)
        return failure(rows.error());
    const qint64 key = rows->first().first().toLongLong();
    WAYMARK_TRY(writeKeys(change, type, key, content));
    WAYMARK_TRY(openScopes(change, type, key, scopesOf(type, uid, content), *modseq));
    return AccountAccess::objectChanged(change, type, uid, {}, content, *modseq);
}

Result<qint64> ObjectStore::update(Change &change, const TypeSchema &type, const StoredObject &object,
                                   const QJsonObject &content)
{
    const auto modseq = change.modseqFor(type.name);
    if (!modseq)
        return failure(modseq.error());
    WAYMARK_TRY(change.connection().execute(
        QStringLiteral("UPDATE object SET rev = rev + 1, modseq = ?, content = ? WHERE id = ?"),
        {*modseq, textOf(withUid(content, object.uid)), object.key}));
    WAYMARK_TRY(removeKeys(change, object.key));
    WAYMARK_TRY(writeKeys(change, type, object.key, content));
    const QSet<QString> before = scopesOf(type, object.uid, object.content);
    const QSet<QString> after = scopesOf(type, object.uid, content);
    WAYMARK_TRY(closeScopes(change, object.key, before - after, *modseq));
    WAYMARK_TRY(openScopes(change, type, object.key, after - before, *modseq));
    WAYMARK_TRY(AccountAccess::objectChanged(change, type, object.uid, object.content, content, *modseq));
    return object.rev + 1;
}

Result<void> ObjectStore::destroy(Change &change, const TypeSchema &type, const StoredObject &object)
{
    const auto modseq = change.modseqFor(type.name);
    if (!modseq)
        return failure(modseq.error());
    WAYMARK_TRY(change.connection().execute(
        QStringLiteral(
            "UPDATE object SET rev = rev + 1, modseq = ?, destroyed = 1, content = '{}' WHERE id = ?"),
        {*modseq, object.key}));
    WAYMARK_TRY(removeKeys(change, object.key));
    WAYMARK_TRY(closeScopes(change, object.key, scopesOf(type, object.uid, object.content), *modseq));
    return AccountAccess::objectChanged(change, type, object.uid, object.content, {}, *modseq);
}

Result<void> ObjectStore::writeKeys(Change &change, const TypeSchema &type, qint64 key,
                                    const QJsonObject &content)
{
    const auto keys = keysOf(type, content);
    for (const auto &[property, value] : keys) {
        WAYMARK_TRY(change.connection().execute(
            QStringLiteral("INSERT INTO object_key (object, property, value) VALUES (?, ?, ?)"),
            {key, property, value}));
    }
    for (const PropertySchema &property : type.properties) {
        const QString value = uniqueKeyOf(property, content);
        if (!value.isEmpty())
            WAYMARK_TRY(change.connection().execute(
                QStringLiteral("INSERT INTO object_unique (property, value, object) VALUES (?, ?, ?)"),
                {QString(type.name + u'/' + property.name), value, key}));
    }
    return {};
}

Result<void> ObjectStore::removeKeys(Change &change, qint64 key)
{
    WAYMARK_TRY(
        change.connection().execute(QStringLiteral("DELETE FROM object_key WHERE object = ?"), {key}));
    WAYMARK_TRY(
        change.connection().execute(QStringLiteral("DELETE FROM object_unique WHERE object = ?"), {key}));
    return {};
}

} // namespace waymark
