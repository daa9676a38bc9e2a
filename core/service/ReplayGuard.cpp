// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ReplayGuard.h"

#include "core/service/database/SqlConnection.h"

#include <QCryptographicHash>

#include <limits>

namespace waymark {

namespace {

QString hashOf(const QByteArray &body)
{
    return QString::fromLatin1(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex());
}

} // namespace

Result<ReplayGuard::Verdict> ReplayGuard::judge(SqlConnection &connection, const Caller &caller,
                                                const IdempotencyKey &key, const QByteArray &body)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT last_sequence, request_hash FROM device WHERE person = ? AND name = ?"),
        {caller.person, caller.device});
    if (!rows)
        return failure(rows.error());
    const qint64 last = rows->isEmpty() ? 0 : rows->first().at(0).toLongLong();
    if (key.sequence == last + 1)
        return Verdict{Verdict::Kind::Execute, {}, last};
    if (key.sequence != last)
        return Verdict{Verdict::Kind::Gap, {}, last};
    if (rows->first().at(1).toString() != hashOf(body))
        return Verdict{Verdict::Kind::Differs, {}, last};
    // What was answered once can be answered again, however large it is.
    const auto stored =
        connection.query(QStringLiteral("SELECT response FROM device WHERE person = ? AND name = ?"),
                         {caller.person, caller.device}, std::numeric_limits<qint64>::max());
    if (!stored)
        return failure(stored.error());
    return Verdict{Verdict::Kind::Repeat, stored->first().first().toByteArray(), last};
}

Result<void> ReplayGuard::note(SqlConnection &connection, const Caller &caller, const IdempotencyKey &key,
                               const QByteArray &body, const QByteArray &response)
{
    const auto changed = connection.execute(
        QStringLiteral("UPDATE device SET last_sequence = ?, request_hash = ?, status = 200, response = ? "
                       "WHERE person = ? AND name = ?"),
        {key.sequence, hashOf(body), response, caller.person, caller.device});
    if (!changed)
        return failure(changed.error());
    if (*changed > 0)
        return {};
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO device (person, name, last_sequence, request_hash, status, "
                       "response) VALUES (?, ?, ?, ?, 200, ?)"),
        {caller.person, caller.device, key.sequence, hashOf(body), response}));
    return {};
}

} // namespace waymark
