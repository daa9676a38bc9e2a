// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/objects/ObjectKeys.h"

#include "core/domain/Contact.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

namespace waymark {

namespace {

constexpr int keyLength = 300;
constexpr qint64 largest = 9007199254740991;

QString instantKey(const QString &text)
{
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODateWithMs) : QString();
}

/// Never null.
QString textKey(const PropertySchema &property, const QString &text)
{
    const QString key =
        property.address ? normalisedEmail(text) : text.trimmed().toCaseFolded().left(keyLength);
    return key.isNull() ? QString(QLatin1String("")) : key;
}

/// Blobs have their names from the same hash (BlobStore.h).
void addPictures(const QJsonValue &value, QSet<QString> *blobs)
{
    static const QRegularExpression form(QStringLiteral("\\Aasset:([0-9a-f]{64})\\z"));
    if (value.isArray()) {
        for (const auto &each : value.toArray())
            addPictures(each, blobs);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QRegularExpressionMatch source =
            it.key() == QLatin1String("src") ? form.match(it->toString()) : QRegularExpressionMatch();
        if (source.hasMatch())
            blobs->insert(u'b' + source.captured(1));
        else
            addPictures(it.value(), blobs);
    }
}

} // namespace

QString pictureKey()
{
    return QStringLiteral("picture");
}

QString keyOf(const PropertySchema &property, const QJsonValue &value)
{
    switch (property.kind) {
    case ValueKind::Flag:
        return value.isBool() ? (value.toBool() ? QStringLiteral("1") : QStringLiteral("0")) : QString();
    case ValueKind::Integer:
        return value.isDouble()
                   ? QStringLiteral("%1").arg(qint64(value.toDouble()) + largest, 17, 10, QLatin1Char('0'))
                   : QString();
    case ValueKind::Instant:
        return value.isString() ? instantKey(value.toString()) : QString();
    case ValueKind::Text:
        return value.isString() ? textKey(property, value.toString()) : QString();
    default:
        return value.isString() ? value.toString() : QString();
    }
}

QString uniqueKeyOf(const PropertySchema &property, const QJsonObject &content)
{
    const QString key = property.unique ? keyOf(property, content.value(property.name)) : QString();
    if (key.isEmpty() || property.uniqueWith.isEmpty())
        return key;
    return key + u'\n' + content.value(property.uniqueWith).toString();
}

QList<QPair<QString, QString>> keysOf(const TypeSchema &type, const QJsonObject &content)
{
    QList<QPair<QString, QString>> keys;
    QSet<QString> pictures;
    for (const PropertySchema &property : type.properties) {
        const QString name = type.name + u'/' + property.name;
        const QJsonValue value = content.value(property.name);
        if (property.kind == ValueKind::Document)
            addPictures(value, &pictures);
        if (refersToObjects(property)) {
            const QStringList ids = referencesIn(property, value);
            for (const QString &id : ids)
                keys.append({name, id});
        } else if (property.indexed) {
            const QString key = keyOf(property, value);
            if (!key.isNull())
                keys.append({name, key});
        }
    }
    for (const QString &blob : std::as_const(pictures))
        keys.append({pictureKey(), blob});
    return keys;
}

QStringList referencesIn(const PropertySchema &property, const QJsonValue &value)
{
    if (!refersToObjects(property))
        return {};
    if (property.kind == ValueKind::Reference)
        return value.isString() ? QStringList{value.toString()} : QStringList();
    return value.toObject().keys();
}

bool refersToObjects(const PropertySchema &property)
{
    return property.isReference() || (property.kind == ValueKind::RecordMap && !property.refersTo.isEmpty());
}

} // namespace waymark
