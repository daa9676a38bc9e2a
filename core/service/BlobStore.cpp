// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/BlobStore.h"

#include "core/service/database/SqlConnection.h"
#include "core/service/objects/ObjectKeys.h"
#include "core/service/objects/Scopes.h"

#include <QCryptographicHash>

namespace waymark {

namespace {

Result<qint64> sizeOfAll(SqlConnection &connection, const QString &condition, const QVariantList &binds)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT coalesce(sum(size), 0) FROM blob ") + condition, binds);
    return rows ? Result<qint64>(rows->first().first().toLongLong()) : failure(rows.error());
}

/// Keys by which objects name blobs: messages, and the pictures of documents.
QString naming(const QString &key)
{
    return QStringLiteral("%1.property IN ('Delivery/blobId', '%2')").arg(key, pictureKey());
}

} // namespace

Result<BlobStore::Added> BlobStore::add(SqlConnection &connection, const Caller &caller, const QString &type,
                                        const QByteArray &bytes, const ProtocolLimits &limits,
                                        const Clock &clock)
{
    Added added;
    added.id = QLatin1Char('b') +
               QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const qint64 now = clock.now().toMSecsSinceEpoch();
    const auto work = [&]() -> Result<void> {
        // The same file again, even at the same moment, is the same blob.
        const auto renewed =
            connection.execute(QStringLiteral("UPDATE blob SET created_at = ? WHERE id = ? AND person = ?"),
                               {now, added.id, caller.person});
        if (!renewed)
            return failure(renewed.error());
        if (*renewed > 0)
            return {};
        const auto own = sizeOfAll(connection, QStringLiteral("WHERE person = ?"), {caller.person});
        const auto all = sizeOfAll(connection, QString(), {});
        if (!own || !all)
            return failure(own ? all.error() : own.error());
        if (*own + bytes.size() > limits.maxSizeUserUploads)
            added.room = Room::FullForPerson;
        else if (*all + bytes.size() > limits.maxSizeAllUploads)
            added.room = Room::Full;
        else
            WAYMARK_TRY(
                connection.execute(QStringLiteral("INSERT INTO blob (id, person, type, size, bytes, "
                                                  "created_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO "
                                                  "NOTHING"),
                                   {added.id, caller.person, type, bytes.size(), bytes, now}));
        return {};
    };
    WAYMARK_TRY(connection.write(work));
    return added;
}

Result<int> BlobStore::removeUnused(SqlConnection &connection, const QDateTime &moment, int most)
{
    // A message that is on its way, or that somebody may still want to see; a picture of a text.
    return connection.execute(
        QStringLiteral("DELETE FROM blob WHERE (id, person) IN (SELECT b.id, b.person FROM blob b WHERE "
                       "b.created_at < ? AND NOT EXISTS (SELECT 1 FROM outgoing o WHERE o.blob = b.id AND "
                       "o.person = b.person) AND NOT EXISTS (SELECT 1 FROM object_key k WHERE %1 AND "
                       "k.value = b.id) ORDER BY b.created_at LIMIT ?)")
            .arg(naming(QStringLiteral("k"))),
        {moment.toMSecsSinceEpoch(), most});
}

Result<std::optional<BlobStore::Blob>> BlobStore::find(SqlConnection &connection, const Caller &caller,
                                                       const QString &id)
{
    const QString isNamed = QStringLiteral("EXISTS (SELECT 1 FROM object_key k WHERE %1 AND k.value = ? AND ")
                                .arg(naming(QStringLiteral("k"))) +
                            seenNow(QStringLiteral("k.object")) + u')';
    const auto rows =
        connection.query(QStringLiteral("SELECT type, bytes FROM blob WHERE id = ? AND (person = ? OR ? = 1 "
                                        "OR %1) ORDER BY created_at LIMIT 1")
                             .arg(isNamed),
                         {id, caller.person, caller.isAdmin() ? 1 : 0, id, caller.person});
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return std::optional<Blob>();
    return std::optional(Blob{id, rows->first().at(0).toString(), rows->first().at(1).toByteArray()});
}

} // namespace waymark
