// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/BlobStore.h"

#include "core/service/database/SqlConnection.h"
#include "core/service/objects/Scopes.h"

#include <QCryptographicHash>

namespace waymark {

Result<QString> BlobStore::add(SqlConnection &connection, const Caller &caller, const QString &type,
                               const QByteArray &bytes, const Clock &clock)
{
    const QString id =
        QLatin1Char('b') +
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    // The same file again, even at the same moment, is the same blob.
    const auto added =
        connection.execute(QStringLiteral("INSERT INTO blob (id, person, type, size, bytes, created_at) "
                                          "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
                           {id, caller.person, type, bytes.size(), bytes, clock.now().toMSecsSinceEpoch()});
    return added ? Result<QString>(id) : failure(added.error());
}

Result<std::optional<BlobStore::Blob>> BlobStore::find(SqlConnection &connection, const Caller &caller,
                                                       const QString &id)
{
    const QString isMessage = QStringLiteral("EXISTS (SELECT 1 FROM object_key k WHERE k.property = "
                                             "'Delivery/blobId' AND k.value = ? AND ") +
                              seenNow(QStringLiteral("k.object")) + u')';
    const auto rows =
        connection.query(QStringLiteral("SELECT type, bytes FROM blob WHERE id = ? AND (person = ? OR ? = 1 "
                                        "OR %1) ORDER BY created_at LIMIT 1")
                             .arg(isMessage),
                         {id, caller.person, caller.isAdmin() ? 1 : 0, id, caller.person});
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return std::optional<Blob>();
    return std::optional(Blob{id, rows->first().at(0).toString(), rows->first().at(1).toByteArray()});
}

} // namespace waymark
