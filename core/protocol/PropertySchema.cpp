// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/PropertySchema.h"

#include <QJsonArray>
#include <QJsonObject>

namespace waymark {

namespace {

PropertySchema property(const char *name, ValueKind kind, const QJsonValue &byDefault)
{
    PropertySchema schema;
    schema.name = QString::fromLatin1(name);
    schema.kind = kind;
    schema.byDefault = byDefault;
    return schema;
}

PropertySchema setOf(const char *name, ValueKind kind, const char *refersTo)
{
    PropertySchema schema = property(name, kind, QJsonObject());
    schema.refersTo = QString::fromLatin1(refersTo);
    schema.merge = MergePolicy::Set;
    return schema;
}

PropertySchema maybe(const char *name, ValueKind kind)
{
    PropertySchema schema = property(name, kind, QJsonValue::Null);
    schema.nullable = true;
    return schema;
}

} // namespace

QJsonValue PropertySchema::defaultValue() const
{
    return required ? QJsonValue(QJsonValue::Undefined) : byDefault;
}

bool PropertySchema::isMap() const
{
    switch (kind) {
    case ValueKind::TextSet:
    case ValueKind::PickSet:
    case ValueKind::ReferenceSet:
    case ValueKind::TextMap:
    case ValueKind::Record:
    case ValueKind::RecordMap:
    case ValueKind::Document:
        return true;
    default:
        return false;
    }
}

PropertySchema text(const char *name)
{
    return property(name, ValueKind::Text, QString(QLatin1String("")));
}

PropertySchema flag(const char *name, bool byDefault)
{
    return property(name, ValueKind::Flag, byDefault);
}

PropertySchema integer(const char *name)
{
    return maybe(name, ValueKind::Integer);
}

PropertySchema day(const char *name)
{
    return maybe(name, ValueKind::Day);
}

PropertySchema timeOfDay(const char *name)
{
    return maybe(name, ValueKind::TimeOfDay);
}

PropertySchema instant(const char *name)
{
    return maybe(name, ValueKind::Instant);
}

PropertySchema choice(const char *name, const QStringList &choices, const char *byDefault)
{
    PropertySchema schema = property(name, ValueKind::Choice, QString::fromLatin1(byDefault));
    schema.choices = choices;
    return schema;
}

PropertySchema pick(const char *name, const char *list)
{
    PropertySchema schema = property(name, ValueKind::Pick, QString(QLatin1String("")));
    schema.refersTo = QString::fromLatin1(list);
    schema.maxLength = 100;
    return schema;
}

PropertySchema reference(const char *name, const char *type)
{
    PropertySchema schema = maybe(name, ValueKind::Reference);
    schema.refersTo = QString::fromLatin1(type);
    schema.indexed = true;
    return schema;
}

PropertySchema textSet(const char *name)
{
    return setOf(name, ValueKind::TextSet, "");
}

PropertySchema pickSet(const char *name, const char *list)
{
    return setOf(name, ValueKind::PickSet, list);
}

PropertySchema referenceSet(const char *name, const char *type)
{
    return setOf(name, ValueKind::ReferenceSet, type);
}

PropertySchema textMap(const char *name)
{
    return setOf(name, ValueKind::TextMap, "").merged(MergePolicy::Scalar);
}

PropertySchema record(const char *name, const QList<PropertySchema> &parts)
{
    PropertySchema schema = maybe(name, ValueKind::Record);
    schema.parts = parts;
    return schema;
}

PropertySchema recordMap(const char *name, const char *keys, const QList<PropertySchema> &parts)
{
    PropertySchema schema = setOf(name, ValueKind::RecordMap, keys ? keys : "");
    schema.parts = parts;
    return schema;
}

PropertySchema recordList(const char *name, const QList<PropertySchema> &parts)
{
    PropertySchema schema = property(name, ValueKind::RecordList, QJsonArray());
    schema.parts = parts;
    return schema;
}

PropertySchema document(const char *name, const QJsonValue &empty)
{
    return property(name, ValueKind::Document, empty).upTo(262144);
}

} // namespace waymark
