// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/library/LibraryOrigins.h"

#include "core/store/SettingRepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace waymark {

namespace {

QString settingKey()
{
    return QStringLiteral("library.origins");
}

} // namespace

Result<LibraryOrigins> LibraryOrigins::read(Connection &connection)
{
    const auto text = SettingRepository::value(connection, settingKey());
    WAYMARK_TRY(text);
    LibraryOrigins origins;
    const QJsonObject json = QJsonDocument::fromJson(text->value_or(QString()).toUtf8()).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        origins.set(it.key(), it.value().toString());
    return origins;
}

Result<void> LibraryOrigins::write(WriteTransaction &transaction) const
{
    QJsonObject json;
    for (auto it = m_digests.begin(); it != m_digests.end(); ++it)
        json.insert(it.key(), it.value());
    return SettingRepository::setValue(transaction, settingKey(),
                                       QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

} // namespace waymark
