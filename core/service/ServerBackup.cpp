// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerBackup.h"

#include "core/protocol/SchemaTable.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/objects/ObjectKeys.h"
#include "core/service/objects/Scopes.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSet>

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
        Words::tr("PostgreSQL has its own tools for copies of a database: use pg_dump and pg_restore."));
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

/// The second column of each row.
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
    QSet<QString> expectedKeys;
    const auto pairs = keysOf(*type, content.object());
    for (const auto &[property, value] : pairs)
        expectedKeys.insert(property + u' ' + value);
    QStringList problems;
    if (*scopes != (destroyed ? QSet<QString>() : scopesOf(*type, row.at(2).toString(), content.object())))
        problems.append(Words::tr("%1 is in other scopes than it should be.").arg(name));
    if (*keys != (destroyed ? QSet<QString>() : expectedKeys))
        problems.append(Words::tr("%1 is found by other values than it has.").arg(name));
    return problems;
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

Result<QString> ServerBackup::restore(const QString &folder, const QString &file, const Clock &clock)
{
    const QString live = DatabaseAddress::inFolder(folder).name;
    const QString fresh = live + QStringLiteral(".restoring");
    QFile::remove(fresh);
    if (!QFile::exists(file))
        return failure(ErrorKind::NotFound, Words::tr("There is no file %1.").arg(file));
    if (!QFile::copy(file, fresh))
        return failure(ErrorKind::Io,
                       Words::tr("%1 could not be copied. Check the disk and the permissions.").arg(file));
    QFile::setPermissions(fresh, QFile::ReadOwner | QFile::WriteOwner);
    {
        DatabaseAddress address = DatabaseAddress::inFolder(folder);
        address.name = fresh;
        const auto connection = SqlConnection::open(address);
        const Result<QStringList> problems =
            connection ? pageProblems(**connection) : Result<QStringList>(failure(connection.error()));
        const bool isOurs = problems && problems->isEmpty() && ServerDatabase::renewEpoch(**connection);
        if (!isOurs) {
            QFile::remove(fresh);
            return failure(ErrorKind::Damaged,
                           Words::tr("%1 is no whole backup of a server. Nothing was changed.").arg(file),
                           problems ? problems->join(u' ') : describe(problems.error()));
        }
    }
    const bool had = QFile::exists(live);
    const QString aside =
        live + QStringLiteral(".before-") + clock.now().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    for (const QString &part : {QStringLiteral("-wal"), QStringLiteral("-shm"), QString()})
        WAYMARK_TRY(moved(live + part, aside + part));
    for (const QString &part : {QStringLiteral("-wal"), QString()})
        WAYMARK_TRY(moved(fresh + part, live + part));
    return had ? aside : QString();
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
