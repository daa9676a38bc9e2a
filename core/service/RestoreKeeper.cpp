// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/RestoreKeeper.h"

#include "core/protocol/SchemaTable.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/objects/AddressKeeper.h"
#include "core/service/objects/InChange.h"
#include "core/service/people/People.h"

#include <QJsonDocument>

#include <functional>

namespace waymark {

namespace {

using Kept = RestoreKeeper::Kept;

constexpr int rowsAtOnce = 1000;

DatabaseAddress addressOf(const QString &file)
{
    return {DatabaseAddress::Engine::Sqlite, file, {}, 0, {}, {}};
}

/// Both databases.
class Crossing
{
public:
    Crossing(SqlConnection &from, ServerDatabase &to) : m_from(from), m_to(to) {}

    bool isReadable() const { return m_readable; }

    /// Hands what `sql` finds in the old database to `take`, many rows a transaction. `sql` has a key in its
    /// first column, gives the rows behind a key in its order, and no more of them than its second bind.
    /// Fails where the new one cannot be written.
    Result<void> each(const QString &sql,
                      const std::function<Result<void>(Change &, const QVariantList &)> &take)
    {
        QString last = QLatin1String("");
        while (m_readable) {
            const auto rows = m_from.query(sql, {last, rowsAtOnce});
            m_readable = rows.has_value();
            if (!rows || rows->isEmpty())
                return {};
            const auto taken = inChange(m_to, [&](Change &change) -> Result<void> {
                for (const QVariantList &row : *rows)
                    WAYMARK_TRY(take(change, row));
                return {};
            });
            if (!taken)
                return failure(taken.error());
            last = rows->last().first().toString();
        }
        return {};
    }

private:
    SqlConnection &m_from;
    ServerDatabase &m_to;
    bool m_readable = true;
};

Result<void> endAccess(Crossing &crossing, Kept &kept)
{
    WAYMARK_TRY(crossing.each(
        QStringLiteral("SELECT id, revoked_at FROM token WHERE revoked_at IS NOT NULL AND id > ? "
                       "ORDER BY id LIMIT ?"),
        [&kept](Change &change, const QVariantList &token) -> Result<void> {
            const auto revoked = change.connection().execute(
                QStringLiteral("UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"),
                {token.at(1), token.at(0)});
            kept.tokens += revoked.value_or(0);
            return revoked ? Result<void>() : failure(revoked.error());
        }));
    return crossing.each(
        QStringLiteral("SELECT uid FROM person WHERE disabled = 1 AND uid > ? ORDER BY uid LIMIT ?"),
        [&kept](Change &change, const QVariantList &row) -> Result<void> {
            const auto there = change.connection().query(
                QStringLiteral("SELECT 1 FROM person WHERE uid = ? AND disabled = 0"), {row.first()});
            if (!there)
                return failure(there.error());
            if (there->isEmpty())
                return {};
            ++kept.people;
            Person person;
            person.uid = row.first().toString();
            return People::setDisabled(change, person, true);
        });
}

Result<int> countListed(SqlConnection &connection)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT count(*) FROM object WHERE type = 'Suppression' AND destroyed = 0"));
    return rows ? Result<int>(rows->first().first().toInt()) : failure(rows.error());
}

Result<void> listAddress(Change &change, const QVariantList &row)
{
    const QJsonObject entry = QJsonDocument::fromJson(row.at(1).toByteArray()).object();
    WAYMARK_TRY(AddressKeeper::list(change, entry.value(QStringLiteral("address")).toString(),
                                    entry.value(QStringLiteral("reason")).toString(),
                                    entry.value(QStringLiteral("source")).toString(),
                                    entry.value(QStringLiteral("at"))));
    return AddressKeeper::follow(change, *typeSchema(QStringLiteral("Suppression")), {}, entry);
}

Result<void> listAddresses(Crossing &crossing, SqlConnection &to, Kept &kept)
{
    const auto before = countListed(to);
    WAYMARK_TRY(crossing.each(QStringLiteral("SELECT uid, content FROM object WHERE type = 'Suppression' AND "
                                             "destroyed = 0 AND uid > ? ORDER BY uid LIMIT ?"),
                              listAddress));
    const auto after = countListed(to);
    if (!before || !after)
        return failure(before ? after.error() : before.error());
    kept.addresses = *after - *before;
    return {};
}

/// With addresses, for the backup has no Delivery that they belong to. The old database may be of an older
/// program, which had no links, or no addresses with them.
Result<void> keepLinks(Crossing &crossing, SqlConnection &from, Kept &kept)
{
    const auto columns = from.query(QStringLiteral("SELECT name FROM pragma_table_info('way_out')"));
    if (!columns || columns->isEmpty())
        return {};
    const QString address = columns->contains(QVariantList{QStringLiteral("address")})
                                ? QStringLiteral("nullif(w.address, ''), o.address_key")
                                : QStringLiteral("o.address_key");
    return crossing.each(
        QStringLiteral(
            "SELECT w.token_hash, w.delivery, coalesce(%1, '') FROM way_out w LEFT JOIN outgoing o "
            "ON o.delivery = w.delivery WHERE w.token_hash > ? ORDER BY w.token_hash LIMIT ?")
            .arg(address),
        [&kept](Change &change, const QVariantList &row) -> Result<void> {
            const auto added = change.connection().execute(
                QStringLiteral("INSERT INTO way_out (token_hash, delivery, address) VALUES (?, ?, ?) "
                               "ON CONFLICT (token_hash) DO NOTHING"),
                row);
            kept.links += added.value_or(0);
            return added ? Result<void>() : failure(added.error());
        });
}

} // namespace

Result<Kept> RestoreKeeper::carryOver(const QString &from, const QString &to)
{
    Kept kept;
    const auto fresh = ServerDatabase::open(addressOf(to), ServerDatabase::IfMissing::Fail);
    const auto connection = fresh ? (*fresh)->connection() : failure(fresh.error());
    if (!connection)
        return failure(connection.error());
    const auto old = SqlConnection::open(addressOf(from));
    if (!old) {
        kept.isAll = false;
        return kept;
    }
    Crossing crossing(**old, **fresh);
    WAYMARK_TRY(endAccess(crossing, kept));
    WAYMARK_TRY(listAddresses(crossing, **connection, kept));
    WAYMARK_TRY(keepLinks(crossing, **old, kept));
    const auto whole = (*old)->query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    kept.isAll = crossing.isReadable() && whole.has_value();
    return kept;
}

} // namespace waymark
