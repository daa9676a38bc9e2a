// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ContactImportRepository.h"

#include "core/store/Journal.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Codec.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ContactImportRepository)
};

const QString columns =
    QStringLiteral("uid, at, actor, file_name, file_size, file_hash, mapping, policies, counts, "
                   "transaction_number");

Result<ContactImport> decode(Connection &connection, const QVariantList &row)
{
    ContactImport import;
    import.id = ContactImportId(row.at(0).toString());
    import.at = Codec<QDateTime>::decode(row.at(1)).value_or(QDateTime());
    import.actor = UserId(row.at(2).toString());
    import.fileName = row.at(3).toString();
    import.fileSize = row.at(4).toLongLong();
    import.fileHash = row.at(5).toString();
    import.mapping = Codec<QJsonObject>::decode(row.at(6)).value_or(QJsonObject());
    import.kind =
        import.mapping.value(QStringLiteral("kind")).toString() == importKindName(ImportKind::Accounts)
            ? ImportKind::Accounts
            : ImportKind::Contacts;
    import.policies = Codec<QJsonObject>::decode(row.at(7)).value_or(QJsonObject());
    import.counts = Codec<QJsonObject>::decode(row.at(8)).value_or(QJsonObject());
    // A workspace that came from an archive has no journal, and its numbers may be another one's by now.
    const auto made = Journal::madeAt(connection, row.at(9).toLongLong());
    WAYMARK_TRY(made);
    import.transaction = *made == import.at ? row.at(9).toLongLong() : 0;
    const auto undone = Journal::undoneAt(connection, import.transaction);
    WAYMARK_TRY(undone);
    import.undoneAt = undone->value_or(QDateTime());
    return import;
}

/// `tail` follows a condition that binds the kind.
Result<QList<ContactImport>> select(Connection &connection, ImportKind kind, const QString &tail,
                                    const QVariantList &binds = {})
{
    const auto rows =
        connection.query(QStringLiteral("SELECT %1 FROM contact_import WHERE "
                                        "coalesce(json_extract(mapping, '$.kind'), 'contacts') = ? %2")
                             .arg(columns, tail),
                         QVariantList{importKindName(kind)} + binds);
    if (!rows)
        return failure(rows.error());
    QList<ContactImport> imports;
    for (const QVariantList &row : *rows) {
        const auto import = decode(connection, row);
        WAYMARK_TRY(import);
        imports.append(*import);
    }
    return imports;
}

} // namespace

Result<ContactImport> ContactImportRepository::find(Connection &connection, ImportKind kind,
                                                    const ContactImportId &id)
{
    const auto found = select(connection, kind, QStringLiteral("AND uid = ?"), {id.toString()});
    WAYMARK_TRY(found);
    if (found->isEmpty())
        return failure(ErrorKind::NotFound, Words::tr("There is no such import in the history."),
                       id.toString());
    return found->first();
}

Result<QList<ContactImport>> ContactImportRepository::list(Connection &connection, ImportKind kind)
{
    return select(connection, kind, QStringLiteral("ORDER BY at DESC, id DESC"));
}

Result<std::optional<ContactImport>> ContactImportRepository::ofFile(Connection &connection, ImportKind kind,
                                                                     const QString &fileHash)
{
    const auto found =
        select(connection, kind, QStringLiteral("AND file_hash = ? ORDER BY at DESC, id DESC"), {fileHash});
    WAYMARK_TRY(found);
    const auto standing =
        std::ranges::find_if(*found, [](const ContactImport &import) { return import.undoneAt.isNull(); });
    return standing == found->end() ? std::optional<ContactImport>() : std::optional(*standing);
}

Result<void> ContactImportRepository::add(WriteTransaction &transaction, const ContactImport &import)
{
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("INSERT INTO contact_import (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(columns),
        {import.id.toString(), Codec<QDateTime>::encode(import.at),
         import.actor.isEmpty() ? QVariant() : QVariant(import.actor.toString()), import.fileName,
         import.fileSize, import.fileHash, Codec<QJsonObject>::encode(import.mapping),
         Codec<QJsonObject>::encode(import.policies), Codec<QJsonObject>::encode(import.counts),
         import.transaction}));
    return {};
}

} // namespace waymark
