// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/library/LibraryOrigins.h"

#include "core/store/Journal.h"
#include "core/store/SettingRepository.h"

#include <QJsonDocument>

namespace waymark {

namespace {

QString settingKey()
{
    return QStringLiteral("library.origins");
}

constexpr QLatin1String digestKey("digest");
constexpr QLatin1String beforeKey("before");
constexpr QLatin1String actKey("act");

} // namespace

Result<LibraryOrigins> LibraryOrigins::read(Connection &connection)
{
    const auto text = SettingRepository::value(connection, settingKey());
    WAYMARK_TRY(text);
    LibraryOrigins origins;
    const QJsonObject json = QJsonDocument::fromJson(text->value_or(QString()).toUtf8()).object();
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.value().isObject())
            WAYMARK_TRY(origins.readTaken(connection, it.key(), it.value().toObject()));
        else
            origins.m_digests.insert(it.key(), it.value().toString());
    }
    return origins;
}

Result<void> LibraryOrigins::readTaken(Connection &connection, const QString &key, const QJsonObject &json)
{
    const Taken taken{json.value(digestKey).toString(), json.value(beforeKey).toString(),
                      json.value(actKey).toInteger()};
    const auto undone = Journal::undoneAt(connection, taken.act);
    WAYMARK_TRY(undone);
    m_digests.insert(key, *undone ? taken.before : taken.digest);
    m_taken.insert(key, taken);
    return {};
}

void LibraryOrigins::set(const QString &key, const QString &digest)
{
    if (m_digests.value(key) == digest)
        return;
    m_digests.insert(key, digest);
    m_taken.remove(key);
}

void LibraryOrigins::setByAct(const QString &key, const QString &digest, qint64 act)
{
    m_taken.insert(key, {digest, m_digests.value(key), act});
    m_digests.insert(key, digest);
}

Result<void> LibraryOrigins::write(WriteTransaction &transaction) const
{
    QJsonObject json;
    for (auto it = m_digests.begin(); it != m_digests.end(); ++it)
        json.insert(it.key(), it.value());
    for (auto it = m_taken.begin(); it != m_taken.end(); ++it)
        json.insert(it.key(),
                    QJsonObject{{digestKey, it->digest}, {beforeKey, it->before}, {actKey, it->act}});
    return SettingRepository::setValue(transaction, settingKey(),
                                       QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

} // namespace waymark
