// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/ObjectCheck.h"

#include "core/protocol/Patch.h"
#include "core/protocol/ValueCheck.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace waymark {

namespace {

bool isServers(const QString &name)
{
    return name == QLatin1String("id") || name == QLatin1String("rev");
}

bool mayWrite(const PropertySchema &property, Roles roles)
{
    return (property.writers & roles) != nobody;
}

SetOutcome<QJsonObject> withinSize(const QJsonObject &object)
{
    if (QJsonDocument(object).toJson(QJsonDocument::Compact).size() > maxObjectBytes)
        return refused("tooLarge", QStringLiteral("The object has more than %1 bytes.").arg(maxObjectBytes));
    return object;
}

/// What keeps `value` from being that of `property` in a create.
SetOutcome<QJsonValue> checkedGiven(const PropertySchema &property, const QJsonValue &value, Roles roles)
{
    if (property.serverSet && value != property.byDefault)
        return invalidProperty(property.name, QStringLiteral("is set by the server"));
    const auto checked = checkedValue(property, value);
    if (!checked)
        return invalidProperty(property.name, checked.error());
    if (!property.serverSet && !mayWrite(property, roles) && *checked != property.byDefault)
        return refused("forbidden", QStringLiteral("%1 is not yours to set.").arg(property.name),
                       {property.name});
    return *checked;
}

/// What keeps a changed property from having its new value.
SetOutcome<QJsonValue> checkedChange(const PropertySchema &property, const QJsonValue &before,
                                     const QJsonValue &after, Roles roles)
{
    const auto checked = checkedValue(property, after);
    if (!checked)
        return invalidProperty(property.name, checked.error());
    if (*checked == before)
        return before;
    if (property.serverSet)
        return invalidProperty(property.name, QStringLiteral("is set by the server"));
    if (property.immutable)
        return invalidProperty(property.name, QStringLiteral("cannot be changed"));
    if (property.latch && before.toBool())
        return invalidProperty(property.name, QStringLiteral("cannot be taken back once it is true"));
    if (!mayWrite(property, roles))
        return refused("forbidden", QStringLiteral("%1 is not yours to change.").arg(property.name),
                       {property.name});
    return *checked;
}

} // namespace

bool isUidOf(const TypeSchema &type, const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9a-f]{32}\\z"));
    static const QRegularExpression words(QStringLiteral("\\A[a-z][a-z0-9_.-]{0,99}\\z"));
    const QString start = type.prefix + QLatin1Char('_');
    if (text.startsWith(start) && digits.match(text.mid(start.size())).hasMatch())
        return true;
    return type.ownWords && words.match(text).hasMatch();
}

SetOutcome<QJsonObject> checkedCreate(const TypeSchema &type, const QJsonObject &given, Roles roles)
{
    QJsonObject object;
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (isServers(it.key()))
            return invalidProperty(it.key(), QStringLiteral("is set by the server"));
        if (it.key() == QLatin1String("uid")) {
            if (!isUidOf(type, it.value().toString()))
                return invalidProperty(
                    it.key(), QStringLiteral("must be \"%1_\" and a UUID in 32 lower-case hexadecimal digits")
                                  .arg(type.prefix));
            object.insert(it.key(), it.value());
        } else if (!type.property(it.key())) {
            return invalidProperty(it.key(), QStringLiteral("%1 has no such property").arg(type.name));
        }
    }
    for (const PropertySchema &property : type.properties) {
        const auto it = given.constFind(property.name);
        if (it == given.constEnd()) {
            if (property.required)
                return invalidProperty(property.name, QStringLiteral("is missing"));
            object.insert(property.name, property.defaultValue());
            continue;
        }
        const auto checked = checkedGiven(property, *it, roles);
        if (!checked)
            return tl::unexpected<SetError>(checked.error());
        object.insert(property.name, *checked);
    }
    return withinSize(object);
}

SetOutcome<QJsonObject> patched(const TypeSchema &type, const QJsonObject &current, const QJsonObject &patch,
                                Roles roles)
{
    auto object = applyPatch(type, current, patch);
    if (!object)
        return object;
    for (auto it = object->begin(); it != object->end(); ++it) {
        const QJsonValue before = current.value(it.key());
        if (it.value() == before)
            continue;
        const PropertySchema *property = type.property(it.key());
        if (!property)
            return invalidProperty(it.key(), QStringLiteral("cannot be changed"));
        const auto checked = checkedChange(*property, before, it.value(), roles);
        if (!checked)
            return tl::unexpected<SetError>(checked.error());
        it.value() = *checked;
    }
    return withinSize(*object);
}

} // namespace waymark
