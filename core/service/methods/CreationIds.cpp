// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/CreationIds.h"

#include "core/service/objects/ObjectKeys.h"

namespace waymark {

namespace {

std::optional<QString> idFor(const QString &text, const QHash<QString, QString> &createdIds)
{
    if (!text.startsWith(u'#'))
        return text;
    const auto id = createdIds.constFind(text.mid(1));
    return id == createdIds.cend() ? std::nullopt : std::optional(*id);
}

std::optional<QJsonValue> resolvedValue(const QJsonValue &value, const QHash<QString, QString> &createdIds)
{
    if (value.isString()) {
        const auto id = idFor(value.toString(), createdIds);
        return id ? std::optional(QJsonValue(*id)) : std::nullopt;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject map = value.toObject();
    for (auto it = map.begin(); it != map.end(); ++it) {
        const auto id = idFor(it.key(), createdIds);
        if (!id)
            return {};
        result.insert(*id, it.value());
    }
    return QJsonValue(result);
}

} // namespace

std::optional<QJsonObject> withoutCreationIds(const TypeSchema &type, const QJsonObject &object,
                                              const QHash<QString, QString> &createdIds)
{
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QStringList path = it.key().split(u'/');
        const PropertySchema *property = type.property(path.first());
        if (!property || !refersToObjects(*property)) {
            result.insert(it.key(), it.value());
        } else if (path.size() == 1) {
            const auto value = resolvedValue(it.value(), createdIds);
            if (!value)
                return {};
            result.insert(it.key(), *value);
        } else {
            const auto id = idFor(path.at(1), createdIds);
            if (!id)
                return {};
            result.insert((QStringList{path.first(), *id} + path.mid(2)).join(u'/'), it.value());
        }
    }
    return result;
}

} // namespace waymark
