// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerCheck.h"

#include "core/protocol/SchemaTable.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/objects/ObjectKeys.h"
#include "core/service/objects/Scopes.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ServerCheck)
};

/// The first column of each row.
Result<QSet<QString>> words(SqlConnection &connection, const QString &sql, const QVariant &key)
{
    const auto rows = connection.query(sql, {key});
    if (!rows)
        return failure(rows.error());
    QSet<QString> result;
    for (const QVariantList &row : *rows)
        result.insert(row.first().toString());
    return result;
}

/// What of one object's surroundings is not what its content says.
Result<QStringList> objectProblems(SqlConnection &connection, const QVariantList &row)
{
    const TypeSchema *type = typeSchema(row.at(1).toString());
    const QString name = row.at(1).toString() + u' ' + row.at(2).toString();
    const QJsonDocument content = QJsonDocument::fromJson(row.at(4).toByteArray());
    if (!type || !content.isObject())
        return QStringList{Words::tr("%1 cannot be read.").arg(name)};
    const bool destroyed = row.at(3).toInt() != 0;
    const auto scopes = words(
        connection, QStringLiteral("SELECT scope FROM object_scope WHERE object = ? AND removed IS NULL"),
        row.at(0));
    const auto keys =
        words(connection, QStringLiteral("SELECT property || ' ' || value FROM object_key WHERE object = ?"),
              row.at(0));
    if (!scopes || !keys)
        return failure(!scopes ? scopes.error() : keys.error());
    const auto unique = words(
        connection, QStringLiteral("SELECT property || ' ' || value FROM object_unique WHERE object = ?"),
        row.at(0));
    if (!unique)
        return failure(unique.error());
    QSet<QString> expectedUnique;
    for (const PropertySchema &property : type->properties) {
        const QString value = uniqueKeyOf(property, content.object());
        if (!value.isEmpty())
            expectedUnique.insert(type->name + u'/' + property.name + u' ' + value);
    }
    QSet<QString> expectedKeys;
    const auto pairs = keysOf(*type, content.object());
    for (const auto &[property, value] : pairs)
        expectedKeys.insert(property + u' ' + value);
    QStringList problems;
    if (*scopes != (destroyed ? QSet<QString>() : scopesOf(*type, row.at(2).toString(), content.object())))
        problems.append(Words::tr("%1 is in other scopes than it should be.").arg(name));
    if (*keys != (destroyed ? QSet<QString>() : expectedKeys))
        problems.append(Words::tr("%1 is found by other values than it has.").arg(name));
    if (*unique != (destroyed ? QSet<QString>() : expectedUnique))
        problems.append(Words::tr("Another object could have what only %1 may have.").arg(name));
    return problems;
}

/// What decides who sees what, held against roles and technical account managers.
Result<QStringList> accessProblems(SqlConnection &connection)
{
    const QString ownScopes = QStringLiteral(
        "SELECT uid AS person, '*' AS scope FROM person UNION ALL SELECT uid, 'u:' || uid FROM person "
        "UNION ALL SELECT uid, 'admin' FROM person WHERE admin = 1 "
        "UNION ALL SELECT p.uid, 'a:' || o.uid FROM object_key k "
        "JOIN object o ON o.id = k.object AND o.destroyed = 0 JOIN person p ON p.uid = k.value AND p.tam = 1 "
        "WHERE k.property = 'Account/technicalAccountManager'");
    const auto missing = connection.query(
        QStringLiteral("SELECT w.person, w.scope FROM (%1) AS w WHERE NOT EXISTS (SELECT 1 FROM access a "
                       "WHERE a.person = w.person AND a.scope = w.scope AND a.removed IS NULL) LIMIT 100")
            .arg(ownScopes));
    // The scope of an account that was destroyed stays: by it its manager hears of that.
    const auto foreign = connection.query(QStringLiteral(
        "SELECT a.person, a.scope FROM access a JOIN person p ON p.uid = a.person WHERE a.removed IS NULL "
        "AND a.scope <> '*' AND a.scope <> 'u:' || a.person AND NOT (a.scope = 'admin' AND p.admin = 1) "
        "AND NOT EXISTS (SELECT 1 FROM object o WHERE o.type = 'Account' AND 'a:' || o.uid = a.scope "
        "AND o.uid = substr(a.scope, 3) AND (o.destroyed = 1 OR (p.tam = 1 AND EXISTS (SELECT 1 FROM "
        "object_key k "
        "WHERE k.object = o.id AND k.property = 'Account/technicalAccountManager' AND k.value = a.person)))) "
        "LIMIT 100"));
    if (!missing || !foreign)
        return failure(missing ? foreign.error() : missing.error());
    QStringList problems;
    for (const QVariantList &row : *missing)
        problems.append(Words::tr("%1 does not see %2.").arg(row.at(0).toString(), row.at(1).toString()));
    for (const QVariantList &row : *foreign)
        problems.append(
            Words::tr("%1 sees %2 and should not.").arg(row.at(0).toString(), row.at(1).toString()));
    return problems;
}

/// What others belong to is not destroyed before them.
Result<QStringList> referenceProblems(SqlConnection &connection)
{
    QStringList problems;
    for (const TypeSchema &type : schemaTable()) {
        for (const PropertySchema &property : type.properties) {
            if (!property.required || !property.holds || !refersToObjects(property))
                continue;
            const auto rows = connection.query(
                QStringLiteral("SELECT o.uid, k.value FROM object_key k JOIN object o ON o.id = k.object "
                               "WHERE k.property = ? AND NOT EXISTS (SELECT 1 FROM object t WHERE t.type = ? "
                               "AND t.uid = k.value AND t.destroyed = 0) LIMIT 100"),
                {QString(type.name + u'/' + property.name), property.refersTo});
            if (!rows)
                return failure(rows.error());
            for (const QVariantList &row : *rows)
                problems.append(
                    Words::tr("%1 %2 belongs to %3 %4, which is not there.")
                        .arg(type.name, row.at(0).toString(), property.refersTo, row.at(1).toString()));
        }
    }
    return problems;
}

/// What the delivery worker goes by, held against what people see of it.
Result<QStringList> sendingProblems(SqlConnection &connection)
{
    const QString living = QStringLiteral("(SELECT 1 FROM object o WHERE o.type = '%1' AND o.uid = %2 AND "
                                          "o.destroyed = 0)");
    const auto without = connection.query(
        QStringLiteral("SELECT submission FROM dispatch WHERE NOT EXISTS %1 "
                       "UNION ALL SELECT delivery FROM outgoing WHERE NOT EXISTS %2 LIMIT 100")
            .arg(living.arg(QStringLiteral("Submission"), QStringLiteral("submission")),
                 living.arg(QStringLiteral("Delivery"), QStringLiteral("delivery"))));
    const auto stuck = connection.query(QStringLiteral(
        "SELECT o.uid FROM object_key k JOIN object o ON o.id = k.object WHERE k.property = "
        "'Submission/state' AND k.value IN ('leaving', 'queued', 'held', 'sending', 'needs_review') AND NOT "
        "EXISTS (SELECT 1 FROM dispatch d WHERE d.submission = o.uid) LIMIT 100"));
    if (!without || !stuck)
        return failure(without ? stuck.error() : without.error());
    QStringList problems;
    for (const QVariantList &row : *without)
        problems.append(Words::tr("%1 is to be sent, and nobody can see it.").arg(row.first().toString()));
    for (const QVariantList &row : *stuck)
        problems.append(Words::tr("%1 waits to be sent, and never will be.").arg(row.first().toString()));
    return problems;
}

/// Objects must not be newer than the number that the next change gets.
Result<QStringList> counterProblems(SqlConnection &connection)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT coalesce((SELECT max(modseq) FROM object), 0), "
                       "coalesce((SELECT max(value) FROM counter WHERE name <> 'modseq'), 0), "
                       "coalesce((SELECT value FROM counter WHERE name = 'modseq'), -1)"));
    if (!rows)
        return failure(rows.error());
    const QVariantList &row = rows->first();
    const qint64 newest = std::max(row.at(0).toLongLong(), row.at(1).toLongLong());
    return newest <= row.at(2).toLongLong()
               ? QStringList()
               : QStringList{
                     Words::tr("The count of changes is behind what was changed: clients would miss it.")};
}

} // namespace

Result<QStringList> ServerCheck::pages(SqlConnection &connection)
{
    const auto rows = connection.query(QStringLiteral("PRAGMA integrity_check"));
    if (!rows)
        return failure(rows.error());
    QStringList problems;
    for (const QVariantList &row : *rows) {
        if (row.first().toString() != QLatin1String("ok"))
            problems.append(row.first().toString());
    }
    return problems;
}

Result<QStringList> ServerCheck::problems(ServerDatabase &database)
{
    const auto connection = database.connection();
    if (!connection)
        return failure(connection.error());
    QStringList problems;
    if (database.address().engine == DatabaseAddress::Engine::Sqlite) {
        const auto damaged = pages(**connection);
        if (!damaged)
            return damaged;
        problems = *damaged;
    }
    for (const auto &part : {accessProblems(**connection), counterProblems(**connection),
                             referenceProblems(**connection), sendingProblems(**connection)}) {
        if (!part)
            return part;
        problems += *part;
    }
    qint64 last = 0;
    const Result<void> read = (*connection)->read([&]() -> Result<void> {
        while (true) {
            const auto rows = (*connection)
                                  ->query(QStringLiteral("SELECT id, type, uid, destroyed, content FROM "
                                                         "object WHERE id > ? ORDER BY id LIMIT 20"),
                                          {last});
            if (!rows)
                return failure(rows.error());
            if (rows->isEmpty())
                return {};
            for (const QVariantList &row : *rows) {
                last = row.first().toLongLong();
                const auto found = objectProblems(**connection, row);
                if (!found)
                    return failure(found.error());
                problems += *found;
            }
        }
    });
    return read ? Result<QStringList>(problems) : failure(read.error());
}

} // namespace waymark
