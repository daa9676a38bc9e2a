// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/ValueCheck.h"

#include "core/base/OneLine.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTime>

#include <cmath>

namespace waymark {

namespace {

using Checked = tl::expected<QJsonValue, QString>;

Checked wrong(const QString &what)
{
    return tl::unexpected<QString>(what);
}

Checked checkedText(const PropertySchema &property, const QJsonValue &value)
{
    if (!value.isString())
        return wrong(QStringLiteral("must be a string"));
    const QString text = value.toString();
    if (text.size() > property.maxLength)
        return wrong(QStringLiteral("has more than %1 characters").arg(property.maxLength));
    if (!isStorable(text))
        return wrong(QStringLiteral("holds a character that is none"));
    if (!property.ofLines && !isOneLine(text))
        return wrong(QStringLiteral("must be one line, in which what turns the direction ends"));
    if (property.required && text.trimmed().isEmpty())
        return wrong(QStringLiteral("must not be empty"));
    return value;
}

Checked checkedInteger(const PropertySchema &property, const QJsonValue &value)
{
    const double number = value.toDouble();
    if (!value.isDouble() || number != std::floor(number))
        return wrong(QStringLiteral("must be a whole number"));
    if (number < double(property.least) || number > double(property.most))
        return wrong(QStringLiteral("must lie between %1 and %2").arg(property.least).arg(property.most));
    return value;
}

Checked checkedMoment(const PropertySchema &property, const QJsonValue &value)
{
    static const QRegularExpression day(QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"));
    static const QRegularExpression time(QStringLiteral("\\A[0-9]{2}:[0-9]{2}:[0-9]{2}\\z"));
    static const QRegularExpression instant(
        QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{0,2}[1-9])?Z\\z"));
    const QString text = value.toString();
    switch (property.kind) {
    case ValueKind::Day:
        // What lies beyond is a slip of whoever typed it, or another system's way to say nothing.
        if (text < QLatin1String("1900-01-01") || text > QLatin1String("2200-12-31"))
            return wrong(QStringLiteral("must be a day from 1900 to 2200, like \"2026-11-18\""));
        if (!day.match(text).hasMatch() || !QDate::fromString(text, Qt::ISODate).isValid())
            return wrong(QStringLiteral("must be a day, like \"2026-11-18\""));
        break;
    case ValueKind::TimeOfDay:
        if (!time.match(text).hasMatch() || !QTime::fromString(text, Qt::ISODate).isValid())
            return wrong(QStringLiteral("must be a time, like \"09:30:00\""));
        break;
    default:
        if (!instant.match(text).hasMatch() || !QDateTime::fromString(text, Qt::ISODateWithMs).isValid())
            return wrong(QStringLiteral("must be an instant in UTC, like \"2026-11-18T09:30:00Z\""));
        break;
    }
    return value;
}

Checked checkedReference(const QJsonValue &value)
{
    if (!isId(value.toString()))
        return wrong(QStringLiteral("must be an id"));
    return value;
}

bool isGoodKey(const PropertySchema &property, const QString &key)
{
    if (property.kind == ValueKind::ReferenceSet ||
        (property.kind == ValueKind::RecordMap && !property.refersTo.isEmpty()))
        return isId(key);
    return !key.isEmpty() && key.size() <= 255 && isStorable(key);
}

Checked checkedRecord(const QList<PropertySchema> &parts, const QJsonValue &value)
{
    if (!value.isObject())
        return wrong(QStringLiteral("must be an object"));
    QJsonObject rest = value.toObject();
    QJsonObject whole;
    for (const PropertySchema &part : parts) {
        const QJsonValue given = rest.take(part.name);
        if (given.isUndefined() && part.required)
            return wrong(QStringLiteral("has no \"%1\"").arg(part.name));
        const Checked checked =
            given.isUndefined() ? Checked(part.defaultValue()) : checkedValue(part, given);
        if (!checked)
            return wrong(QStringLiteral("\"%1\" %2").arg(part.name, checked.error()));
        whole.insert(part.name, *checked);
    }
    if (!rest.isEmpty())
        return wrong(QStringLiteral("has no part \"%1\"").arg(rest.begin().key()));
    return whole;
}

Checked checkedEntry(const PropertySchema &property, const QJsonValue &value)
{
    switch (property.kind) {
    case ValueKind::RecordMap:
        return checkedRecord(property.parts, value);
    case ValueKind::TextMap:
        return value.isString() && value.toString().size() <= 4000 && isStorable(value.toString())
                   ? Checked(value)
                   : wrong(QStringLiteral("must be a string of up to 4000 characters"));
    default:
        return value == QJsonValue(true) ? Checked(value) : wrong(QStringLiteral("must be true"));
    }
}

Checked checkedMap(const PropertySchema &property, const QJsonValue &value)
{
    if (!value.isObject())
        return wrong(QStringLiteral("must be an object"));
    QJsonObject map = value.toObject();
    if (map.size() > property.maxLength)
        return wrong(QStringLiteral("has more than %1 entries").arg(property.maxLength));
    if (property.required && map.isEmpty())
        return wrong(QStringLiteral("must not be empty"));
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (!isGoodKey(property, it.key()))
            return wrong(QStringLiteral("has the key \"%1\", which is none").arg(it.key().left(50)));
        const Checked entry = checkedEntry(property, it.value());
        if (!entry)
            return wrong(QStringLiteral("\"%1\" %2").arg(it.key(), entry.error()));
        it.value() = *entry;
    }
    return map;
}

Checked checkedList(const PropertySchema &property, const QJsonValue &value)
{
    if (!value.isArray())
        return wrong(QStringLiteral("must be an array"));
    QJsonArray list;
    const QJsonArray given = value.toArray();
    if (given.size() > property.maxLength)
        return wrong(QStringLiteral("has more than %1 items").arg(property.maxLength));
    for (const auto &item : given) {
        const Checked checked = checkedRecord(property.parts, item);
        if (!checked)
            return wrong(QStringLiteral("item %1 %2").arg(list.size()).arg(checked.error()));
        list.append(*checked);
    }
    return list;
}

bool hasStorableTexts(const QJsonValue &value)
{
    if (value.isString())
        return isStorable(value.toString());
    if (value.isArray()) {
        for (const auto &item : value.toArray()) {
            if (!hasStorableTexts(item))
                return false;
        }
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isStorable(it.key()) || !hasStorableTexts(it.value()))
            return false;
    }
    return true;
}

Checked checkedDocument(const PropertySchema &property, const QJsonValue &value)
{
    const bool array = property.byDefault.isArray();
    if (array ? !value.isArray() : !value.isObject())
        return wrong(array ? QStringLiteral("must be an array") : QStringLiteral("must be an object"));
    const QJsonDocument whole = array ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    if (whole.toJson(QJsonDocument::Compact).size() > property.maxLength)
        return wrong(QStringLiteral("has more than %1 bytes").arg(property.maxLength));
    if (!hasStorableTexts(value))
        return wrong(QStringLiteral("holds a character that is none"));
    return value;
}

QJsonValue foldedParts(const QList<PropertySchema> &parts, const QJsonValue &value)
{
    QJsonObject record = value.toObject();
    for (const PropertySchema &part : parts) {
        const QJsonValue given = record.value(part.name);
        const QJsonValue folded = given.isUndefined() ? given : foldedValue(part, given);
        if (folded != given)
            record.insert(part.name, folded);
    }
    return record;
}

} // namespace

QJsonValue foldedValue(const PropertySchema &property, const QJsonValue &value)
{
    const bool isText = property.kind == ValueKind::Text || property.kind == ValueKind::Pick;
    if (isText && value.isString() && !property.ofLines) {
        const QString text = value.toString();
        return isOneLine(text) ? value : QJsonValue(oneLine(text));
    }
    if (property.kind == ValueKind::Record && value.isObject())
        return foldedParts(property.parts, value);
    if (property.kind == ValueKind::RecordMap && value.isObject()) {
        QJsonObject map = value.toObject();
        for (auto it = map.begin(); it != map.end(); ++it) {
            if (it.value().isObject())
                it.value() = foldedParts(property.parts, it.value());
        }
        return map;
    }
    if (property.kind == ValueKind::RecordList && value.isArray()) {
        QJsonArray list;
        for (const auto &item : value.toArray())
            list.append(item.isObject() ? foldedParts(property.parts, item) : QJsonValue(item));
        return list;
    }
    return value;
}

bool isId(const QString &text)
{
    // Asked of each of hundreds of ids of a request, so that it is no regular expression.
    const auto isWord = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || c == u'_';
    };
    return !text.isEmpty() && text.size() <= 255 && isWord(text.front()) &&
           std::all_of(text.cbegin() + 1, text.cend(),
                       [&](QChar c) { return isWord(c) || c == u'.' || c == u'-'; });
}

bool isStorable(const QString &text)
{
    return !text.contains(QChar(0)) && text.isValidUtf16();
}

Checked checkedValue(const PropertySchema &property, const QJsonValue &value)
{
    if (value.isNull())
        return property.nullable ? Checked(value) : wrong(QStringLiteral("must not be null"));
    switch (property.kind) {
    case ValueKind::Text:
    case ValueKind::Pick:
        return checkedText(property, value);
    case ValueKind::Flag:
        return value.isBool() ? Checked(value) : wrong(QStringLiteral("must be true or false"));
    case ValueKind::Integer:
        return checkedInteger(property, value);
    case ValueKind::Day:
    case ValueKind::TimeOfDay:
    case ValueKind::Instant:
        return checkedMoment(property, value);
    case ValueKind::Choice:
        return value.isString() && property.choices.contains(value.toString())
                   ? Checked(value)
                   : wrong(QStringLiteral("must be one of ") + property.choices.join(QStringLiteral(", ")));
    case ValueKind::Reference:
        return checkedReference(value);
    case ValueKind::TextSet:
    case ValueKind::PickSet:
    case ValueKind::ReferenceSet:
    case ValueKind::TextMap:
    case ValueKind::RecordMap:
        return checkedMap(property, value);
    case ValueKind::Record:
        return checkedRecord(property.parts, value);
    case ValueKind::RecordList:
        return checkedList(property, value);
    case ValueKind::Document:
        return checkedDocument(property, value);
    }
    return wrong(QStringLiteral("is of no kind"));
}

} // namespace waymark
