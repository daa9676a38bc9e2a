// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/suppressions/ErasedAddresses.h"

#include "core/domain/Contact.h"
#include "core/store/IdList.h"
#include "core/store/SettingRepository.h"
#include "core/store/WriteTransaction.h"

#include <QHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace waymark {

namespace {

const QString keySetting = QStringLiteral("erasure.key");

Result<QByteArray> keyOf(Connection &connection)
{
    const auto value = SettingRepository::value(connection, keySetting);
    WAYMARK_TRY(value);
    return QByteArray::fromHex(value->value_or(QString()).toLatin1());
}

Result<QByteArray> ensureKey(WriteTransaction &transaction)
{
    const auto there = keyOf(transaction.connection());
    if (!there || !there->isEmpty())
        return there;
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    const QByteArray key(reinterpret_cast<const char *>(random.data()), sizeof(random));
    WAYMARK_TRY(SettingRepository::setValue(transaction, keySetting, QString::fromLatin1(key.toHex())));
    return key;
}

QString hashOf(const QByteArray &key, const QString &address)
{
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(normalisedEmail(address).toUtf8(), key, QCryptographicHash::Sha256)
            .toHex());
}

} // namespace

Result<qint64> ErasedAddresses::count(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT count(*) FROM erased_address"));
    WAYMARK_TRY(rows);
    return rows->first().first().toLongLong();
}

Result<QSet<QString>> ErasedAddresses::among(Connection &connection, const QStringList &keys)
{
    const auto any = connection.query(QStringLiteral("SELECT 1 FROM erased_address WHERE hash > '' LIMIT 1"));
    WAYMARK_TRY(any);
    QSet<QString> erased;
    if (any->isEmpty() || keys.isEmpty())
        return erased;
    const auto key = keyOf(connection);
    WAYMARK_TRY(key);
    QHash<QString, QString> addressOf;
    for (const QString &address : keys)
        addressOf.insert(hashOf(*key, address), address);
    const auto rows = connection.query(
        QStringLiteral("SELECT hash FROM erased_address WHERE hash IN (SELECT value FROM json_each(?))"),
        {boundList(QJsonArray::fromStringList(addressOf.keys()))});
    WAYMARK_TRY(rows);
    for (const QVariantList &row : *rows)
        erased.insert(addressOf.value(row.first().toString()));
    return erased;
}

Result<void> ErasedAddresses::add(WriteTransaction &transaction, const QString &address)
{
    const auto key = ensureKey(transaction);
    WAYMARK_TRY(key);
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("INSERT OR IGNORE INTO erased_address (hash, at) VALUES (?, ?)"),
        {hashOf(*key, address), transaction.now().toMSecsSinceEpoch()}));
    return {};
}

Result<bool> ErasedAddresses::remove(WriteTransaction &transaction, const QString &address)
{
    const auto key = keyOf(transaction.connection());
    WAYMARK_TRY(key);
    if (key->isEmpty())
        return false;
    const auto removed = transaction.connection().execute(
        QStringLiteral("DELETE FROM erased_address WHERE hash = ?"), {hashOf(*key, address)});
    WAYMARK_TRY(removed);
    return *removed > 0;
}

Result<ErasedAddresses::Kept> ErasedAddresses::read(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT hash, at FROM erased_address"));
    WAYMARK_TRY(rows);
    const auto key = SettingRepository::value(connection, keySetting);
    WAYMARK_TRY(key);
    return Kept{*key, *rows};
}

Result<void> ErasedAddresses::takeOver(WriteTransaction &transaction, const Kept &later)
{
    if (later.rows.isEmpty())
        return {};
    // The key is made once, with the first hash, so an earlier state has the same one or none.
    WAYMARK_TRY(SettingRepository::setValue(transaction, keySetting, later.key));
    for (const QVariantList &row : later.rows)
        WAYMARK_TRY(transaction.connection().execute(
            QStringLiteral("INSERT OR IGNORE INTO erased_address (hash, at) VALUES (?, ?)"), row));
    return {};
}

} // namespace waymark
