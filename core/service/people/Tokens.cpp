// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/people/Tokens.h"

#include "core/service/database/SqlConnection.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Tokens)
};

QByteArray randomBytes(qsizetype count)
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray(reinterpret_cast<const char *>(words.data()), count);
}

/// A secret has all its 256 bits from chance, so that a plain hash of it cannot be searched.
QString hashOf(const QString &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// Takes as long for a difference at the beginning as for one at the end.
bool isSame(const QString &a, const QString &b)
{
    if (a.size() != b.size())
        return false;
    volatile ushort difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = ushort(difference | (a.at(i).unicode() ^ b.at(i).unicode()));
    return difference == 0;
}

QDateTime instantFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong()).toUTC();
}

} // namespace

Result<QString> Tokens::create(SqlConnection &connection, const Person &person, const QString &device,
                               const QDateTime &expiresAt, const Clock &clock)
{
    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z0-9_-]{1,100}\\z"));
    if (!word.match(device).hasMatch())
        return failure(ErrorKind::Invalid,
                       Words::tr("A device's name has up to 100 letters, digits, “-” and “_”."));
    if (expiresAt <= clock.now())
        return failure(ErrorKind::Invalid,
                       Words::tr("The token would have expired already. Give it more days."));
    const QString id = QString::fromLatin1(randomBytes(8).toHex());
    const QString secret = QString::fromLatin1(
        randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    WAYMARK_TRY(
        connection.execute(QStringLiteral("INSERT INTO token (id, secret_hash, person, device, created_at, "
                                          "expires_at) VALUES (?, ?, ?, ?, ?, ?)"),
                           {id, hashOf(secret), person.uid, device, clock.now().toMSecsSinceEpoch(),
                            expiresAt.toMSecsSinceEpoch()}));
    return QString(id + u'.' + secret);
}

Result<QList<Tokens::Row>> Tokens::list(SqlConnection &connection)
{
    const auto rows = connection.query(QStringLiteral(
        "SELECT id, person, device, created_at, expires_at, revoked_at FROM token ORDER BY created_at, id"));
    if (!rows)
        return failure(rows.error());
    QList<Row> tokens;
    for (const QVariantList &row : *rows)
        tokens.append({row.at(0).toString(), row.at(1).toString(), row.at(2).toString(),
                       instantFrom(row.at(3)), instantFrom(row.at(4)), instantFrom(row.at(5))});
    return tokens;
}

Result<void> Tokens::revoke(SqlConnection &connection, const QString &id, const Clock &clock)
{
    const auto changed = connection.execute(
        QStringLiteral("UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"),
        {clock.now().toMSecsSinceEpoch(), id});
    if (!changed)
        return failure(changed.error());
    if (*changed == 0)
        return failure(ErrorKind::NotFound, Words::tr("There is no token %1 that could be revoked.").arg(id));
    return {};
}

Result<std::optional<Caller>> Tokens::callerOf(SqlConnection &connection, const QString &token,
                                               const Clock &clock)
{
    const qsizetype dot = token.indexOf(u'.');
    if (dot < 1 || token.size() > 200)
        return std::optional<Caller>();
    const QString id = token.left(dot);
    const auto rows =
        connection.remembered(QStringLiteral("SELECT t.secret_hash, t.person, t.device, t.expires_at, "
                                             "t.revoked_at, p.disabled, p.tam, p.admin "
                                             "FROM token t JOIN person p ON p.uid = t.person WHERE t.id = ?"),
                              {id});
    if (!rows)
        return failure(rows.error());
    const QString hash = hashOf(token.mid(dot + 1));
    if (rows->isEmpty() || !isSame(hash, rows->first().at(0).toString()))
        return std::optional<Caller>();
    const QVariantList &row = rows->first();
    const bool isGood = row.at(3).toLongLong() > clock.now().toMSecsSinceEpoch() && row.at(4).isNull() &&
                        row.at(5).toInt() == 0;
    if (!isGood)
        return std::optional<Caller>();
    Roles roles;
    roles.setFlag(Role::Tam, row.at(6).toInt() != 0);
    roles.setFlag(Role::Admin, row.at(7).toInt() != 0);
    return std::optional(Caller{row.at(1).toString(), row.at(2).toString(), id, roles});
}

} // namespace waymark
