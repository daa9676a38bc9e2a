// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/merge/ObjectMerge.h"

#include "core/protocol/merge/ValueMerge.h"

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

QList<PropertySchema> withPolicy(const TypeSchema &type, MergePolicy policy)
{
    QList<PropertySchema> properties;
    std::copy_if(type.properties.begin(), type.properties.end(), std::back_inserter(properties),
                 [policy](const PropertySchema &property) { return property.merge == policy; });
    return properties;
}

/// Whether any of them has another value in `after`.
bool differ(const QList<PropertySchema> &properties, const QJsonObject &before, const QJsonObject &after)
{
    return std::any_of(properties.begin(), properties.end(), [&](const PropertySchema &property) {
        return before.value(property.name) != after.value(property.name);
    });
}

void put(QJsonObject &object, const QList<PropertySchema> &properties, const QJsonObject &values)
{
    for (const PropertySchema &property : properties) {
        const QJsonValue value = values.value(property.name);
        if (!value.isUndefined())
            object.insert(property.name, value);
    }
}

/// A value on its own; says whether mine was changed and does not stand.
QJsonValue mergedScalar(const PropertySchema &property, const QJsonValue &base, const QJsonValue &mine,
                        const QJsonValue &theirs, bool *lost)
{
    if (property.latch)
        return mine.toBool() || theirs.toBool();
    if (mine == theirs || mine.isUndefined())
        return theirs;
    if (theirs == base)
        return mine;
    *lost = mine != base && property.merge == MergePolicy::Scalar;
    return theirs;
}

void mergeOne(const PropertySchema &property, const QJsonObject &base, const QJsonObject &mine,
              const QJsonObject &theirs, MergedObject &merged)
{
    const QJsonValue before = base.value(property.name);
    const QJsonValue here = mine.value(property.name);
    const QJsonValue there = theirs.value(property.name);
    if (before.isUndefined() && here.isUndefined() && there.isUndefined())
        return;
    if (property.merge == MergePolicy::Set) {
        merged.object.insert(property.name,
                             mergedMap(property, before.toObject(), here.toObject(), there.toObject()));
        return;
    }
    bool lost = false;
    const QJsonValue value = mergedScalar(property, before, here, there, &lost);
    if (!value.isUndefined())
        merged.object.insert(property.name, value);
    if (lost)
        merged.conflicts.append(property.name);
}

void mergeTexts(const QList<PropertySchema> &texts, const QJsonObject &base, const QJsonObject &mine,
                const QJsonObject &theirs, MergedObject &merged)
{
    if (!differ(texts, mine, theirs) || !differ(texts, base, mine))
        return;
    if (differ(texts, base, theirs))
        merged.textsDiverged = true;
    else
        put(merged.object, texts, mine);
}

QString escaped(const QString &key)
{
    QString text = key;
    text.replace(u'~', QLatin1String("~0"));
    return text.replace(u'/', QLatin1String("~1"));
}

void patchMap(const PropertySchema &property, const QString &path, const QJsonObject &before,
              const QJsonObject &after, QJsonObject &patch);

void patchEntry(const PropertySchema &property, const QString &path, const QJsonValue &before,
                const QJsonValue &after, QJsonObject &patch)
{
    if (property.kind != ValueKind::RecordMap || before.isUndefined()) {
        patch.insert(path, after);
        return;
    }
    for (const PropertySchema &part : property.parts) {
        const QJsonValue old = before[part.name];
        const QJsonValue value = after[part.name];
        const QString partPath = path + u'/' + part.name;
        if (old == value)
            continue;
        if (part.merge == MergePolicy::Set && part.isMap() && old.isObject())
            patchMap(part, partPath, old.toObject(), value.toObject(), patch);
        else
            patch.insert(partPath, value);
    }
}

void patchMap(const PropertySchema &property, const QString &path, const QJsonObject &before,
              const QJsonObject &after, QJsonObject &patch)
{
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()))
            patch.insert(path + u'/' + escaped(it.key()), QJsonValue::Null);
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.value(it.key()) != it.value())
            patchEntry(property, path + u'/' + escaped(it.key()), before.value(it.key()), it.value(), patch);
    }
}

/// Sets, and maps that are merged entry by entry. A value that may be null is set whole: there may be nothing
/// to lead a path into.
bool isPatchedInside(const PropertySchema &property)
{
    return property.isMap() && property.merge == MergePolicy::Set && !property.nullable;
}

} // namespace

MergedObject mergedObject(const TypeSchema &type, const QJsonObject &base, const QJsonObject &mine,
                          const QJsonObject &theirs, const QDateTime &mineAt)
{
    MergedObject merged;
    merged.object = theirs;
    for (const PropertySchema &property : type.properties) {
        if (property.merge == MergePolicy::Set || property.merge == MergePolicy::Scalar ||
            property.merge == MergePolicy::Server)
            mergeOne(property, base, mine, theirs, merged);
    }
    const QList<PropertySchema> completion = withPolicy(type, MergePolicy::Completion);
    put(merged.object, completion,
        mergedCompletion(completion, base, mine, theirs, mineAt, &merged.conflicts));
    mergeTexts(withPolicy(type, MergePolicy::Text), base, mine, theirs, merged);
    return merged;
}

QJsonObject patchBetween(const TypeSchema &type, const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject patch;
    for (const PropertySchema &property : type.properties) {
        const QJsonValue old = before.value(property.name);
        const QJsonValue value = after.value(property.name);
        if (property.serverSet || property.immutable || value.isUndefined() || old == value)
            continue;
        if (isPatchedInside(property) && old.isObject())
            patchMap(property, escaped(property.name), old.toObject(), value.toObject(), patch);
        else
            patch.insert(property.name, value);
    }
    return patch;
}

} // namespace waymark
