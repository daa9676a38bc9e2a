// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/erasure/ErasedRemains.h"

#include "core/store/Connection.h"

#include <QCoreApplication>
#include <QFile>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ErasedRemains)
};

constexpr qint64 blockSize = 8 << 20;

Result<bool> isInFile(const QString &path, const QByteArray &wanted)
{
    QFile file(path);
    if (!file.exists())
        return false;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io,
                       Words::tr("%1 could not be looked through. Check its permissions.").arg(path),
                       file.errorString());
    QByteArray tail;
    while (!file.atEnd()) {
        const QByteArray block = file.read(blockSize);
        if (file.error() != QFileDevice::NoError)
            return failure(ErrorKind::Io,
                           Words::tr("%1 could not be looked through. Check the disk.").arg(path),
                           file.errorString());
        const QByteArray part = (tail + block).toLower();
        if (part.contains(wanted))
            return true;
        tail = part.right(wanted.size());
    }
    return false;
}

/// Readers that are in the middle of a question hold the log; they are short, and waited for. False where one
/// held it all the same.
Result<bool> emptyLog(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    WAYMARK_TRY(rows);
    return rows->first().first().toInt() == 0;
}

/// Whether any text of any table has the address in it. After an erasure that is another address, of which it
/// is a part: "jo@x.example" in "bojo@x.example".
Result<bool> isInTables(Connection &connection, const QString &address)
{
    const auto columns = connection.query(
        QStringLiteral("SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c "
                       "WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND c.type = 'TEXT'"));
    WAYMARK_TRY(columns);
    for (const QVariantList &column : *columns) {
        const auto found =
            connection.query(QStringLiteral("SELECT 1 FROM \"%1\" WHERE instr(lower(\"%2\"), ?) LIMIT 1")
                                 .arg(column.at(0).toString(), column.at(1).toString()),
                             {address.trimmed().toLower()});
        WAYMARK_TRY(found);
        if (!found->isEmpty())
            return true;
    }
    return false;
}

} // namespace

Result<bool> ErasedRemains::areIn(const QString &workspace, const QString &address)
{
    const QByteArray wanted = address.trimmed().toUtf8().toLower();
    if (wanted.isEmpty())
        return false;
    for (const char *ending : {"", "-wal"}) {
        const auto found = isInFile(workspace + QLatin1String(ending), wanted);
        if (!found || *found)
            return found;
    }
    return false;
}

Result<bool> ErasedRemains::clear(const QString &workspace, const QString &address)
{
    const auto connection = Connection::open(workspace, Connection::Access::Write);
    if (!connection)
        return failure(connection.error());
    auto isLogEmpty = emptyLog(**connection);
    WAYMARK_TRY(isLogEmpty);
    const auto found = areIn(workspace, address);
    WAYMARK_TRY(found);
    if (!*found)
        return true;
    // What is deleted is overwritten at once (secure_delete), so that another address explains the bytes.
    const auto others = isInTables(**connection, address);
    WAYMARK_TRY(others);
    if (*others)
        return *isLogEmpty;
    WAYMARK_TRY((*connection)->execute(QStringLiteral("VACUUM")));
    isLogEmpty = emptyLog(**connection);
    WAYMARK_TRY(isLogEmpty);
    const auto still = areIn(workspace, address);
    WAYMARK_TRY(still);
    return !*still;
}

} // namespace waymark
