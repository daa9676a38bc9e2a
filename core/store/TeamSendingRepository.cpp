// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/TeamSendingRepository.h"

#include "core/store/SettingRepository.h"
#include "core/store/WriteTransaction.h"

#include <QRandomGenerator>

#include <array>

namespace waymark {

namespace {

const QString urlSetting = QStringLiteral("team.publicUrl");
const QString keySetting = QStringLiteral("team.wayOutKey");

QByteArray newKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words)};
}

} // namespace

Result<TeamSending> TeamSendingRepository::get(Connection &connection)
{
    const auto url = SettingRepository::value(connection, urlSetting);
    WAYMARK_TRY(url);
    if (!*url)
        return TeamSending{};
    const auto key = SettingRepository::value(connection, keySetting);
    WAYMARK_TRY(key);
    return TeamSending{**url, QByteArray::fromHex(key->value_or(QString()).toLatin1())};
}

Result<void> TeamSendingRepository::setPublicUrl(WriteTransaction &transaction, const QString &publicUrl)
{
    const auto key = SettingRepository::value(transaction.connection(), keySetting);
    WAYMARK_TRY(key);
    if (!*key && !publicUrl.isEmpty())
        WAYMARK_TRY(
            SettingRepository::setValue(transaction, keySetting, QString::fromLatin1(newKey().toHex())));
    return SettingRepository::setValue(
        transaction, urlSetting, publicUrl.isEmpty() ? std::nullopt : std::optional<QString>(publicUrl));
}

} // namespace waymark
