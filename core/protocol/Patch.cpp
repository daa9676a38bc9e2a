// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/Patch.h"

#include "core/protocol/JsonPointer.h"

#include <algorithm>

namespace waymark {

namespace {

struct Change
{
    QStringList path;
    QJsonValue value;
};

tl::unexpected<SetError> invalidPatch(const QString &what)
{
    return refused("invalidPatch", what);
}

/// The patch's paths, sorted, so that a path stands right before those that it is the beginning of.
SetOutcome<QList<Change>> changesOf(const QJsonObject &patch)
{
    QList<Change> changes;
    if (patch.size() > maxPatchPaths)
        return invalidPatch(QStringLiteral("It has more than %1 paths.").arg(maxPatchPaths));
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        const auto path = pointerParts(it.key());
        if (!path || path->size() > 8)
            return invalidPatch(QStringLiteral("\"%1\" is no path.").arg(it.key().left(100)));
        changes.append({*path, it.value()});
    }
    std::sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) {
        return std::lexicographical_compare(a.path.cbegin(), a.path.cend(), b.path.cbegin(), b.path.cend());
    });
    for (qsizetype i = 1; i < changes.size(); ++i) {
        const QStringList &shorter = changes.at(i - 1).path;
        if (changes.at(i).path.mid(0, shorter.size()) == shorter)
            return invalidPatch(
                QStringLiteral("\"%1\" is set as a whole and in parts.").arg(shorter.join(u'/')));
    }
    return changes;
}

/// Sets what is at `path` below `object`, from its part `depth` on; null removes it. False where the path
/// leads through something that is no object.
bool setBelow(QJsonObject &object, const QStringList &path, qsizetype depth, const QJsonValue &value)
{
    const QString &key = path.at(depth);
    if (depth == path.size() - 1) {
        if (value.isNull())
            object.remove(key);
        else
            object.insert(key, value);
        return true;
    }
    if (!object.value(key).isObject())
        return false;
    // Taken out, so that it is nobody else's and is changed where it is: patches can have many paths.
    QJsonObject inner = object.take(key).toObject();
    if (!setBelow(inner, path, depth + 1, value))
        return false;
    object.insert(key, inner);
    return true;
}

QJsonValue wholeValue(const PropertySchema *property, const QJsonValue &value)
{
    const bool toDefault = value.isNull() && property && !property->required && !property->nullable;
    return toDefault ? property->defaultValue() : value;
}

} // namespace

SetOutcome<QJsonObject> applyPatch(const TypeSchema &type, const QJsonObject &current,
                                   const QJsonObject &patch)
{
    const auto changes = changesOf(patch);
    if (!changes)
        return tl::unexpected<SetError>(changes.error());
    QJsonObject object = current;
    for (const Change &change : *changes) {
        const QString &name = change.path.first();
        const PropertySchema *property = type.property(name);
        if (!property && !current.contains(name))
            return invalidProperty(name, QStringLiteral("%1 has no such property").arg(type.name));
        if (change.path.size() == 1)
            object.insert(name, wholeValue(property, change.value));
        else if (!property || !property->isMap() || !setBelow(object, change.path, 0, change.value))
            return invalidPatch(QStringLiteral("\"%1\" leads nowhere.").arg(change.path.join(u'/')));
    }
    return object;
}

} // namespace waymark
