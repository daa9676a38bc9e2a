// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/RestoreMark.h"

#include "core/store/Connection.h"
#include "core/store/Database.h"
#include "core/store/SettingRepository.h"
#include "core/store/WriteTransaction.h"

#include <QDir>
#include <QFileInfo>

namespace waymark {

namespace {

/// Under it stands the name of the file that was set aside; empty for none.
QString settingKey()
{
    return QStringLiteral("restore.set_aside");
}

} // namespace

Result<void> RestoreMark::put(const QString &file, const QString &setAside)
{
    const auto connection = Connection::open(file, Connection::Access::Write);
    if (!connection)
        return failure(connection.error());
    // An empty name must not become a null.
    const QString name = setAside.isEmpty() ? QStringLiteral("") : QFileInfo(setAside).fileName();
    WAYMARK_TRY((*connection)
                    ->execute(QStringLiteral("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"),
                              {settingKey(), name}));
    // A copy that is in the write-ahead log's mode takes it in, so that the file alone is all of it.
    const auto rows = (*connection)->query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<std::optional<QString>> RestoreMark::setAside(Connection &connection, const QString &path)
{
    const auto name = SettingRepository::value(connection, settingKey());
    WAYMARK_TRY(name);
    if (!*name)
        return std::optional<QString>();
    return std::optional((*name)->isEmpty() ? QString() : QFileInfo(path).dir().filePath(**name));
}

Result<std::optional<QString>> RestoreMark::setAsideBefore(const QString &setAside, const QString &path)
{
    const auto connection = Connection::open(setAside, Connection::Access::Inspect);
    if (!connection)
        return failure(connection.error());
    return RestoreMark::setAside(**connection, path);
}

Result<void> RestoreMark::remove(WriteTransaction &transaction)
{
    return SettingRepository::setValue(transaction, settingKey(), std::nullopt);
}

Result<std::unique_ptr<Connection>> RestoreMark::open(const QString &setAside)
{
    const auto migrations = builtInMigrations();
    if (!migrations)
        return failure(migrations.error());
    WAYMARK_TRY(Database::openToRead(setAside, *migrations));
    return Connection::open(setAside, Connection::Access::Inspect);
}

} // namespace waymark
