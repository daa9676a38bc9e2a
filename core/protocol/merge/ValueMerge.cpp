// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/merge/ValueMerge.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

QSet<QString> keysOf(const QJsonObject &a, const QJsonObject &b, const QJsonObject &c)
{
    QSet<QString> keys;
    for (const QJsonObject &object : {a, b, c}) {
        for (auto it = object.begin(); it != object.end(); ++it)
            keys.insert(it.key());
    }
    return keys;
}

QJsonValue mergedPart(const PropertySchema &part, const QJsonValue &base, const QJsonValue &mine,
                      const QJsonValue &theirs)
{
    if (mine == theirs || theirs == base)
        return mine;
    if (mine == base || !part.isMap())
        return theirs;
    return mergedMap(part, base.toObject(), mine.toObject(), theirs.toObject());
}

QJsonObject mergedRecord(const QList<PropertySchema> &parts, const QJsonObject &base, const QJsonObject &mine,
                         const QJsonObject &theirs)
{
    QJsonObject record = theirs;
    for (const PropertySchema &part : parts) {
        const QJsonValue value =
            mergedPart(part, base.value(part.name), mine.value(part.name), theirs.value(part.name));
        if (!value.isUndefined())
            record.insert(part.name, value);
    }
    return record;
}

QJsonValue mergedEntry(const PropertySchema &property, const QJsonValue &base, const QJsonValue &mine,
                       const QJsonValue &theirs)
{
    if (mine == theirs || theirs == base)
        return mine;
    if (mine == base)
        return theirs;
    // Removed here, changed there, or the other way round: the change survives.
    if (mine.isUndefined() || theirs.isUndefined())
        return mine.isUndefined() ? theirs : mine;
    if (property.kind == ValueKind::RecordMap)
        return mergedRecord(property.parts, base.toObject(), mine.toObject(), theirs.toObject());
    return theirs;
}

/// How far a completion has come: 0 not begun, 1 begun, 2 skipped, 3 done.
int progressOf(const QList<PropertySchema> &properties, const QJsonObject &values)
{
    int progress = 0;
    for (const PropertySchema &property : properties) {
        const QJsonValue value = values.value(property.name);
        if (property.kind == ValueKind::Flag && value.toBool())
            progress = std::max(progress, 3);
        else if (value == QLatin1String("completed"))
            progress = std::max(progress, 3);
        else if (value == QLatin1String("skipped"))
            progress = std::max(progress, 2);
        else if (value == QLatin1String("in_progress"))
            progress = std::max(progress, 1);
    }
    return progress;
}

constexpr int isOver = 2;

/// When it was completed; null where that is not told.
QDateTime momentOf(const QList<PropertySchema> &properties, const QJsonObject &values)
{
    for (const PropertySchema &property : properties) {
        if (property.kind == ValueKind::Instant)
            return QDateTime::fromString(values.value(property.name).toString(), Qt::ISODateWithMs);
    }
    return {};
}

QJsonObject only(const QList<PropertySchema> &properties, const QJsonObject &object)
{
    QJsonObject values;
    for (const PropertySchema &property : properties)
        values.insert(property.name, object.value(property.name));
    return values;
}

/// Done on one side, undone on the other, from done: whether mine is the later one.
bool mineIsLater(const QList<PropertySchema> &properties, const QJsonObject &mine, const QJsonObject &theirs,
                 const QDateTime &mineAt)
{
    if (progressOf(properties, mine) >= isOver) // Theirs was undone, nobody knows when.
        return false;
    const QDateTime done = momentOf(properties, theirs);
    return mineAt.isValid() && done.isValid() && mineAt > done;
}

/// Both went as far: the one that was first has it.
bool mineWasFirst(const QList<PropertySchema> &properties, const QJsonObject &mine, const QJsonObject &theirs)
{
    const QDateTime here = momentOf(properties, mine);
    const QDateTime there = momentOf(properties, theirs);
    return here.isValid() && there.isValid() && here < there;
}

} // namespace

QJsonObject mergedMap(const PropertySchema &property, const QJsonObject &base, const QJsonObject &mine,
                      const QJsonObject &theirs)
{
    QJsonObject map;
    for (const QString &key : keysOf(base, mine, theirs)) {
        const QJsonValue entry = mergedEntry(property, base.value(key), mine.value(key), theirs.value(key));
        if (!entry.isUndefined())
            map.insert(key, entry);
    }
    return property.required && map.isEmpty() ? theirs : map;
}

QJsonObject mergedCompletion(const QList<PropertySchema> &properties, const QJsonObject &base,
                             const QJsonObject &mine, const QJsonObject &theirs, const QDateTime &mineAt,
                             QStringList *conflicts)
{
    const QJsonObject before = only(properties, base);
    const QJsonObject here = only(properties, mine);
    const QJsonObject there = only(properties, theirs);
    if (here == there || there == before)
        return here;
    if (here == before)
        return there;
    const int mineProgress = progressOf(properties, here);
    const int theirProgress = progressOf(properties, there);
    if (progressOf(properties, before) >= isOver && (mineProgress >= isOver) != (theirProgress >= isOver))
        return mineIsLater(properties, here, there, mineAt) ? here : there;
    if (mineProgress != theirProgress)
        return mineProgress > theirProgress ? here : there;
    const QJsonObject &stands = mineWasFirst(properties, here, there) ? here : there;
    for (const PropertySchema &property : properties) {
        if (property.kind == ValueKind::Pick && here.value(property.name) != stands.value(property.name))
            conflicts->append(property.name);
    }
    return stands;
}

} // namespace waymark
