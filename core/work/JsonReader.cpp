// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/JsonReader.h"

#include <QJsonDocument>

#include <cmath>

namespace waymark {

JsonReader::JsonReader(const QByteArray &json, const QString &name) : m_fault(std::make_shared<Fault>())
{
    m_fault->file = name;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        fail(tr("it is not valid JSON (%1 in line %2)")
                 .arg(error.errorString())
                 .arg(json.left(error.offset).count('\n') + 1));
    else if (!document.isObject())
        fail(tr("it does not hold one object"));
    m_object = document.object();
}

JsonReader::JsonReader(const QJsonObject &object, QString place, const JsonReader &above)
    : m_object(object), m_place(std::move(place)), m_subject(above.m_subject), m_fault(above.m_fault)
{
}

QJsonValue JsonReader::take(QLatin1String key, QJsonValue::Type type, bool required)
{
    m_asked.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined()) {
        if (required)
            fail(tr("it is missing"), key);
        return QJsonValue(QJsonValue::Undefined);
    }
    if (value.type() != type) {
        fail(tr("it has the wrong type"), key);
        return QJsonValue(QJsonValue::Undefined);
    }
    return value;
}

QString JsonReader::text(QLatin1String key)
{
    const QString value = take(key, QJsonValue::String, true).toString();
    if (value.isEmpty())
        fail(tr("it is empty"), key);
    return value;
}

QString JsonReader::textOr(QLatin1String key, const QString &otherwise)
{
    return take(key, QJsonValue::String, false).toString(otherwise);
}

int JsonReader::integer(QLatin1String key)
{
    if (!has(key))
        fail(tr("it is missing"), key);
    return integerIfThere(key).value_or(0);
}

std::optional<int> JsonReader::integerIfThere(QLatin1String key)
{
    const QJsonValue value = take(key, QJsonValue::Double, false);
    if (value.isUndefined())
        return std::nullopt;
    const double number = value.toDouble();
    if (number != std::floor(number) || std::abs(number) > 2'000'000'000) {
        fail(tr("it is not a whole number"), key);
        return std::nullopt;
    }
    return static_cast<int>(number);
}

bool JsonReader::boolOr(QLatin1String key, bool otherwise)
{
    return boolIfThere(key).value_or(otherwise);
}

std::optional<bool> JsonReader::boolIfThere(QLatin1String key)
{
    const QJsonValue value = take(key, QJsonValue::Bool, false);
    return value.isUndefined() ? std::nullopt : std::optional(value.toBool());
}

QStringList JsonReader::textsOr(QLatin1String key)
{
    QStringList texts;
    const QJsonArray array = take(key, QJsonValue::Array, false).toArray();
    for (const auto &value : array) {
        if (!value.isString())
            fail(tr("it holds something that is not a text"), key);
        texts << value.toString();
    }
    return texts;
}

QJsonArray JsonReader::array(QLatin1String key)
{
    return take(key, QJsonValue::Array, true).toArray();
}

QJsonObject JsonReader::rawObject(QLatin1String key)
{
    return take(key, QJsonValue::Object, true).toObject();
}

JsonReader JsonReader::object(QLatin1String key)
{
    return JsonReader(rawObject(key), m_place + QLatin1Char('/') + key, *this);
}

QList<JsonReader> JsonReader::objects(QLatin1String key)
{
    if (!has(key))
        fail(tr("it is missing"), key);
    return objectsOr(key);
}

QList<JsonReader> JsonReader::objectsOr(QLatin1String key)
{
    QList<JsonReader> readers;
    const QJsonArray values = take(key, QJsonValue::Array, false).toArray();
    for (const auto &value : values) {
        if (!value.isObject())
            fail(tr("it holds something that is not an object"), key);
        const QString place = m_place + QLatin1Char('/') + key + QLatin1Char('/');
        readers.append(JsonReader(value.toObject(), place + QString::number(readers.size()), *this));
    }
    return readers;
}

QList<std::pair<QString, QString>> JsonReader::pairsOr(QLatin1String key)
{
    QList<std::pair<QString, QString>> pairs;
    const QJsonObject object = take(key, QJsonValue::Object, false).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            fail(tr("it holds something that is not a text"), key);
        pairs.append({it.key(), it.value().toString()});
    }
    return pairs;
}

void JsonReader::finish()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_asked.contains(key))
            fail(tr("the field “%1” is not known").arg(key));
    }
}

void JsonReader::fail(const QString &what, QLatin1String key)
{
    if (!m_fault->what.isEmpty())
        return;
    m_fault->place = key.isEmpty() ? m_place : QString(m_place + QLatin1Char('/') + key);
    m_fault->subject = m_subject;
    m_fault->what = what;
}

void JsonReader::failBelow(const QString &what, QLatin1String key, const QString &path)
{
    if (!m_fault->what.isEmpty())
        return;
    fail(what, key);
    m_fault->place += path == QLatin1String("/") ? QString() : path;
}

Result<void> JsonReader::result() const
{
    if (m_fault->what.isEmpty())
        return {};
    QString place = m_fault->place.isEmpty() ? QStringLiteral("/") : m_fault->place;
    if (!m_fault->subject.isEmpty())
        place = tr("%1 (%2)", "a place, and what is there").arg(place, m_fault->subject);
    return failure(ErrorKind::Damaged,
                   tr("“%1” cannot be read: at %2, %3.").arg(m_fault->file, place, m_fault->what));
}

} // namespace waymark
