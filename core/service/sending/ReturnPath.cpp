// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/ReturnPath.h"

#include "core/service/database/SqlConnection.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>

namespace waymark {

namespace {

const QString prefix = QStringLiteral("dlv_");

QString randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex());
}

} // namespace

Result<ReturnPath> ReturnPath::open(SqlConnection &connection, const QString &address)
{
    if (address.isEmpty())
        return ReturnPath();
    QString key;
    WAYMARK_TRY(connection.write([&]() -> Result<void> {
        const auto rows =
            connection.query(QStringLiteral("SELECT value FROM server_state WHERE name = 'bounce-key'"));
        if (!rows)
            return failure(rows.error());
        if (!rows->isEmpty())
            return key = rows->first().first().toString(), Result<void>();
        key = randomKey();
        const auto added = connection.execute(
            QStringLiteral("INSERT INTO server_state (name, value) VALUES ('bounce-key', ?)"), {key});
        return added ? Result<void>() : failure(added.error());
    }));
    return ReturnPath(address, key.toLatin1());
}

QString ReturnPath::addressOf(const QString &delivery) const
{
    const QString digits = delivery.mid(prefix.size());
    return m_address.section(u'@', 0, 0) + u'+' + digits + u'-' + codeOf(digits) + u'@' +
           m_address.section(u'@', 1);
}

QString ReturnPath::deliveryOf(const QString &address) const
{
    static const QRegularExpression form(QStringLiteral("\\+([0-9a-f]{32})-([0-9a-f]{16})@"));
    const auto match = form.match(address.toLower());
    if (!isSet() || !match.hasMatch())
        return {};
    const QString delivery = prefix + match.captured(1);
    return addressOf(delivery).toLower() == address.toLower() ? delivery : QString();
}

QString ReturnPath::codeOf(const QString &digits) const
{
    const QByteArray code =
        QMessageAuthenticationCode::hash(digits.toLatin1(), m_key, QCryptographicHash::Sha256);
    return QString::fromLatin1(code.toHex().left(16));
}

} // namespace waymark
