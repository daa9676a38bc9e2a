// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerBackup.h"

#include "core/protocol/SchemaTable.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectKeys.h"
#include "core/service/objects/Scopes.h"
#include "core/service/people/People.h"
#include "core/service/sending/RestoredEmails.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ServerBackup)
};

Result<void> mustBeSqlite(const ServerDatabase &database)
{
    if (database.address().engine == DatabaseAddress::Engine::Sqlite)
        return {};
    return failure(
        ErrorKind::Unsupported,
        Words::tr("PostgreSQL has its own tools for copies of a database: use pg_dump and pg_restore, and "
                  "“waymark-server new-epoch” after pg_restore."));
}

Result<void> moved(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.exists() || file.rename(to))
        return {};
    return failure(ErrorKind::Io,
                   Words::tr("%1 could not be moved. Check the folder's permissions.").arg(from),
                   file.errorString());
}

Result<QStringList> pageProblems(SqlConnection &connection)
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

Result<void> copied(const QString &file, const QString &to)
{
    QFile::remove(to);
    if (!QFile::exists(file))
        return failure(ErrorKind::NotFound, Words::tr("There is no file %1.").arg(file));
    if (!QFile::copy(file, to))
        return failure(ErrorKind::Io,
                       Words::tr("%1 could not be copied. Check the disk and the permissions.").arg(file));
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<std::unique_ptr<SqlConnection>> opened(const QString &file)
{
    return SqlConnection::open({DatabaseAddress::Engine::Sqlite, file, {}, 0, {}, {}});
}

/// Checks a copy of `file` and gives it an epoch of its own.
Result<void> prepared(const QString &copy, const QString &file)
{
    const auto connection = opened(copy);
    const Result<QStringList> problems =
        connection ? pageProblems(**connection) : Result<QStringList>(failure(connection.error()));
    const auto version =
        problems && problems->isEmpty()
            ? (*connection)->query(QStringLiteral("SELECT value FROM server_state WHERE name = 'schema'"))
            : Result<SqlRows>(failure(ErrorKind::Damaged, QString()));
    if (!version || version->isEmpty())
        return failure(ErrorKind::Damaged,
                       Words::tr("%1 is no whole backup of a server. Nothing was changed.").arg(file),
                       problems ? problems->join(u' ') : describe(problems.error()));
    if (version->first().first().toInt() > ServerDatabase::schemaVersion)
        return failure(
            ErrorKind::Unsupported,
            Words::tr("A newer version of Waymark made %1. Update waymark-server. Nothing was changed.")
                .arg(file));
    WAYMARK_TRY(RestoredEmails::mark(**connection));
    return ServerDatabase::renewEpoch(**connection);
}

/// Who and what is not let in any more.
struct Ended
{
    SqlRows tokens; ///< Id and when.
    SqlRows people; ///< Id.
};

/// Reads that, and brings all that was committed into the file itself.
Result<Ended> endedIn(const QString &file)
{
    const auto connection = opened(file);
    if (!connection)
        return failure(connection.error());
    const auto tokens =
        (*connection)->query(QStringLiteral("SELECT id, revoked_at FROM token WHERE revoked_at IS NOT NULL"));
    const auto people = (*connection)->query(QStringLiteral("SELECT uid FROM person WHERE disabled = 1"));
    if (!tokens || !people)
        return failure(tokens ? people.error() : tokens.error());
    WAYMARK_TRY((*connection)->query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    return Ended{*tokens, *people};
}

/// Ends the same in another database, and counts.
Result<void> endAgain(const QString &file, const Ended &ended, ServerBackup::Restored &restored)
{
    const auto opening = opened(file);
    if (!opening)
        return failure(opening.error());
    SqlConnection &connection = **opening;
    return connection.write([&]() -> Result<void> {
        auto change = Change::begin(connection);
        if (!change)
            return failure(change.error());
        for (const QVariantList &token : ended.tokens) {
            const auto revoked = connection.execute(
                QStringLiteral("UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"),
                {token.at(1), token.at(0)});
            if (!revoked)
                return failure(revoked.error());
            restored.tokens += *revoked;
        }
        for (const QVariantList &person : ended.people) {
            const auto there = connection.query(
                QStringLiteral("SELECT 1 FROM person WHERE uid = ? AND disabled = 0"), {person.first()});
            if (!there)
                return failure(there.error());
            if (there->isEmpty())
                continue;
            Person again;
            again.uid = person.first().toString();
            WAYMARK_TRY(People::setDisabled(*change, again, true));
            ++restored.people;
        }
        const auto types = change->finish();
        return types ? Result<void>() : failure(types.error());
    });
}

/// Brings a file, or a folder's names, to the disk.
Result<void> synced(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isDone = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return isDone ? Result<void>()
                  : failure(ErrorKind::Io, Words::tr("%1 could not be written. Check the disk.").arg(path));
}

/// Gives the live database a second name, and takes what belongs to it alone out of the way of the new one.
Result<void> keptAs(const QString &live, const QString &aside)
{
    const bool isLinked =
        ::link(QFile::encodeName(live).constData(), QFile::encodeName(aside).constData()) == 0;
    if (!isLinked && !QFile::copy(live, aside))
        return failure(ErrorKind::Io,
                       Words::tr("%1 could not be set aside. Check the disk and the permissions.").arg(live));
    for (const QString &part : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        WAYMARK_TRY(moved(live + part, aside + part));
    return {};
}

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

Result<void> ServerBackup::make(ServerDatabase &database, const QString &file)
{
    WAYMARK_TRY(mustBeSqlite(database));
    if (QFile::exists(file))
        return failure(ErrorKind::Invalid, Words::tr("%1 is there already. Choose another name.").arg(file));
    const auto connection = database.connection();
    if (!connection)
        return failure(connection.error());
    // Under another name until it is whole.
    const QString unfinished = file + QStringLiteral(".unfinished");
    QFile::remove(unfinished);
    WAYMARK_TRY((*connection)->execute(QStringLiteral("VACUUM INTO ?"), {unfinished}));
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
    return moved(unfinished, file);
}

Result<ServerBackup::Restored> ServerBackup::restore(const QString &folder, const QString &file,
                                                     const Clock &clock)
{
    const QString live = DatabaseAddress::inFolder(folder).name;
    const QString fresh = live + QStringLiteral(".restoring");
    Restored restored;
    Result<void> done = copied(file, fresh);
    if (done)
        done = prepared(fresh, file);
    if (done && QFile::exists(live)) {
        restored.aside =
            live + QStringLiteral(".before-") + clock.now().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
        const auto ended = endedIn(live);
        restored.isEndedKnown = ended.has_value();
        if (ended)
            done = endAgain(fresh, *ended, restored);
    }
    if (!done) {
        QFile::remove(fresh);
        return failure(done.error());
    }
    WAYMARK_TRY(synced(fresh));
    if (!restored.aside.isEmpty())
        WAYMARK_TRY(keptAs(live, restored.aside));
    // One step: before it there is the old one, after it the new.
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(live).constData()) != 0)
        return failure(ErrorKind::Io,
                       Words::tr("%1 could not be replaced. Check the folder's permissions.").arg(live));
    WAYMARK_TRY(synced(folder));
    return restored;
}

Result<QStringList> ServerBackup::problems(ServerDatabase &database)
{
    const auto connection = database.connection();
    if (!connection)
        return failure(connection.error());
    QStringList problems;
    if (database.address().engine == DatabaseAddress::Engine::Sqlite) {
        const auto pages = pageProblems(**connection);
        if (!pages)
            return pages;
        problems = *pages;
    }
    for (const auto &part : {accessProblems(**connection), counterProblems(**connection)}) {
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
