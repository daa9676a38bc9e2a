// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/mapping/ValueMapping.h"

#include "core/protocol/ValueCheck.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace waymark {

namespace {

bool isNone(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

/// A UTCDate has no zeros at the end of its fraction (RFC 8620, section 1.4).
QString instantForWire(const QString &stored)
{
    QString text = stored;
    if (!text.contains(u'.') || !text.endsWith(u'Z'))
        return text;
    text.chop(1);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text + u'Z';
}

QString instantForRow(const QString &wire)
{
    return QDateTime::fromString(wire, Qt::ISODateWithMs).toUTC().toString(Qt::ISODateWithMs);
}

QString keyOf(const QJsonValue &item)
{
    return item.isDouble() ? QString::number(item.toInteger()) : item.toString();
}

QJsonObject setForWire(const QJsonArray &items)
{
    QJsonObject set;
    for (const auto &item : items)
        set.insert(keyOf(item), true);
    return set;
}

/// What is still in it as it stood, then what is new.
QJsonArray setForRow(const QJsonObject &set, const QJsonArray &current, bool hasNumbers)
{
    QStringList keys;
    for (const auto &item : current) {
        if (set.contains(keyOf(item)))
            keys.append(keyOf(item));
    }
    for (auto it = set.begin(); it != set.end(); ++it) {
        if (!keys.contains(it.key()))
            keys.append(it.key());
    }
    QJsonArray items;
    for (const QString &key : std::as_const(keys))
        items.append(hasNumbers ? QJsonValue(key.toInt()) : QJsonValue(key));
    return items;
}

QJsonObject recordForWire(const QList<PropertySchema> &parts, const QJsonObject &record)
{
    QJsonObject result;
    for (const PropertySchema &part : parts)
        result.insert(part.name, valueForWire(part, record.value(part.name)));
    return result;
}

/// Inside of records no reference is an empty text.
QJsonObject recordForRow(const QList<PropertySchema> &parts, const QJsonObject &record,
                         const QJsonObject &current)
{
    QJsonObject result;
    for (const PropertySchema &part : parts) {
        const QJsonValue empty = part.kind == ValueKind::Reference ? QJsonValue(QString(QLatin1String("")))
                                 : part.kind == ValueKind::Integer ? QJsonValue(0)
                                                                   : QJsonValue(QJsonValue::Null);
        const QJsonValue value = valueForRow(part, record.value(part.name), current.value(part.name), empty);
        result.insert(part.name, value.isNull() ? empty : value);
    }
    return result;
}

QJsonObject recordsForWire(const QList<PropertySchema> &parts, const QJsonObject &records)
{
    QJsonObject result;
    for (auto it = records.begin(); it != records.end(); ++it)
        result.insert(it.key(), recordForWire(parts, it.value().toObject()));
    return result;
}

QJsonObject recordsForRow(const QList<PropertySchema> &parts, const QJsonObject &records,
                          const QJsonObject &current)
{
    QJsonObject result;
    for (auto it = records.begin(); it != records.end(); ++it)
        result.insert(it.key(),
                      recordForRow(parts, it.value().toObject(), current.value(it.key()).toObject()));
    return result;
}

QJsonArray listForWire(const QList<PropertySchema> &parts, const QJsonArray &list)
{
    QJsonArray result;
    for (const auto &item : list)
        result.append(recordForWire(parts, item.toObject()));
    return result;
}

QJsonArray listForRow(const QList<PropertySchema> &parts, const QJsonArray &list)
{
    QJsonArray result;
    for (const auto &item : list)
        result.append(recordForRow(parts, item.toObject(), {}));
    return result;
}

QJsonValue integerForWire(const PropertySchema &property, const QJsonValue &stored)
{
    const bool isOutside = stored.toInteger() < property.least || stored.toInteger() > property.most;
    // 0 stands for "not set" in rows that have no null.
    return property.nullable && isOutside ? QJsonValue(QJsonValue::Null) : stored;
}

} // namespace

QJsonValue valueForWire(const PropertySchema &property, const QJsonValue &stored)
{
    const bool isEmptyId = property.kind == ValueKind::Reference && stored.toString().isEmpty();
    if (isNone(stored) || isEmptyId) {
        const QJsonValue none = property.defaultValue();
        return none.isUndefined() ? QJsonValue(QJsonValue::Null) : none;
    }
    switch (property.kind) {
    case ValueKind::Text:
    case ValueKind::Pick:
        return foldedValue(property, stored);
    case ValueKind::Integer:
        return integerForWire(property, stored);
    case ValueKind::TimeOfDay:
        return stored.toString().left(8);
    case ValueKind::Instant:
        return instantForWire(stored.toString());
    case ValueKind::TextSet:
    case ValueKind::PickSet:
    case ValueKind::ReferenceSet:
        return setForWire(stored.toArray());
    case ValueKind::Record:
        return recordForWire(property.parts, stored.toObject());
    case ValueKind::RecordMap:
        return recordsForWire(property.parts, stored.toObject());
    case ValueKind::RecordList:
        return listForWire(property.parts, stored.toArray());
    default:
        return stored;
    }
}

QJsonValue valueForRow(const PropertySchema &property, const QJsonValue &wire, const QJsonValue &current,
                       const QJsonValue &empty)
{
    if (isNone(wire))
        return isNone(empty) ? QJsonValue(QJsonValue::Null) : empty;
    switch (property.kind) {
    case ValueKind::TimeOfDay:
        return QString(wire.toString() + QLatin1String(".000"));
    case ValueKind::Instant:
        return instantForRow(wire.toString());
    case ValueKind::TextSet:
    case ValueKind::PickSet:
    case ValueKind::ReferenceSet:
        return setForRow(wire.toObject(), current.toArray(), empty.toArray().first().isDouble());
    case ValueKind::Record:
        return recordForRow(property.parts, wire.toObject(), current.toObject());
    case ValueKind::RecordMap:
        return recordsForRow(property.parts, wire.toObject(), current.toObject());
    case ValueKind::RecordList:
        return listForRow(property.parts, wire.toArray());
    default:
        return wire;
    }
}

} // namespace waymark
