// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Migration.h"

#include "core/base/Logging.h"
#include "core/store/Connection.h"
#include "core/store/Database.h"
#include "core/store/SqlScript.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

// Outside of any namespace, as Q_INIT_RESOURCE has to be: a static library's resources are not found without.
static void initialiseSchemaResources()
{
    Q_INIT_RESOURCE(schema);
}

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Migration)
};

Result<void> runStatements(Connection &connection, const Migration &migration)
{
    for (const QString &statement : splitSqlScript(migration.sql))
        WAYMARK_TRY(connection.execute(statement));
    // The pragmas take no parameters; both values are numbers of our own.
    WAYMARK_TRY(
        connection.execute(QStringLiteral("PRAGMA application_id = %1").arg(Database::applicationId)));
    WAYMARK_TRY(connection.execute(QStringLiteral("PRAGMA user_version = %1").arg(migration.number)));
    return {};
}

} // namespace

Result<QList<Migration>> builtInMigrations()
{
    initialiseSchemaResources();
    const QDir folder(QStringLiteral(":/schema"));
    QList<Migration> migrations;
    for (const QString &file : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile resource(folder.filePath(file));
        const int number = QStringView(file).left(4).toInt();
        if (number != migrations.size() + 1 || !resource.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Internal,
                           Words::tr("This copy of Waymark is incomplete. Install it again."),
                           QStringLiteral("schema step %1 of %2").arg(migrations.size() + 1).arg(file));
        migrations.append({number, file.chopped(4), QString::fromUtf8(resource.readAll())});
    }
    if (migrations.isEmpty())
        return failure(ErrorKind::Internal,
                       Words::tr("This copy of Waymark is incomplete. Install it again."),
                       QStringLiteral("no schema"));
    return migrations;
}

Result<void> migrate(Connection &connection, const Migration &migration)
{
    WAYMARK_TRY(connection.begin());
    Result<void> done = runStatements(connection, migration);
    if (done)
        done = connection.commit();
    if (!done) {
        const Error error = done.error();
        if (const auto rolledBack = connection.rollback(); !rolledBack)
            qCWarning(logStore).noquote() << describe(rolledBack.error());
        return failure(error);
    }
    qCDebug(logStore).noquote() << "schema" << migration.name;
    return {};
}

} // namespace waymark
