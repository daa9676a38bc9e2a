// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/UnfinishedImportRepository.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/Codec.h"

namespace waymark {

namespace {

const QString columns =
    QStringLiteral("uid, at, actor, session, kind, file_path, file_size, file_hash, settings");

UnfinishedImport decode(const QVariantList &row, ImportKind kind)
{
    UnfinishedImport import;
    import.id = ContactImportId(row.at(0).toString());
    import.at = Codec<QDateTime>::decode(row.at(1)).value_or(QDateTime());
    import.actor = UserId(row.at(2).toString());
    import.session = row.at(3).toString();
    import.kind = kind;
    import.filePath = row.at(5).toString();
    import.fileSize = row.at(6).toLongLong();
    import.fileHash = row.at(7).toString();
    import.settings = Codec<QJsonObject>::decode(row.at(8)).value_or(QJsonObject());
    return import;
}

} // namespace

Result<QList<UnfinishedImport>> UnfinishedImportRepository::list(Connection &connection, ImportKind kind)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT %1 FROM unfinished_import WHERE kind = ? ORDER BY id").arg(columns),
        {importKindName(kind)});
    WAYMARK_TRY(rows);
    QList<UnfinishedImport> imports;
    for (const QVariantList &row : *rows)
        imports.append(decode(row, kind));
    return imports;
}

Result<void> UnfinishedImportRepository::add(WriteTransaction &transaction, const UnfinishedImport &import)
{
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("INSERT INTO unfinished_import (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(columns),
        {import.id.toString(), Codec<QDateTime>::encode(import.at),
         import.actor.isEmpty() ? QVariant() : QVariant(import.actor.toString()), import.session,
         importKindName(import.kind), import.filePath, import.fileSize, import.fileHash,
         Codec<QJsonObject>::encode(import.settings)}));
    return {};
}

Result<bool> UnfinishedImportRepository::remove(WriteTransaction &transaction, const ContactImportId &id)
{
    const auto gone = transaction.connection().execute(
        QStringLiteral("DELETE FROM unfinished_import WHERE uid = ?"), {id.toString()});
    WAYMARK_TRY(gone);
    return *gone > 0;
}

} // namespace waymark
