// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/SchemaTable.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/methods/Methods.h"
#include "core/service/methods/ObjectView.h"
#include "core/service/objects/ObjectStore.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

/// The names of "properties"; nothing for all.
MethodOutcome<std::optional<QSet<QString>>> propertiesOf(const TypeSchema &type, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return std::optional<QSet<QString>>();
    QSet<QString> names{QStringLiteral("id")};
    for (const auto &item : value.toArray()) {
        const QString name = item.toString();
        const QList<PropertySchema> &common = commonProperties();
        const bool known =
            type.property(name) || std::any_of(common.cbegin(), common.cend(),
                                               [&](const PropertySchema &each) { return each.name == name; });
        if (!known)
            return methodError("invalidArguments",
                               QStringLiteral("%1 has no property \"%2\".").arg(type.name, name));
        names.insert(name);
    }
    if (!value.isArray())
        return methodError("invalidArguments", QStringLiteral("properties must be an array."));
    return std::optional(names);
}

/// The ids of "ids", each once; nothing for all.
MethodOutcome<std::optional<QStringList>> idsOf(MethodContext &context, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return std::optional<QStringList>();
    if (!value.isArray())
        return methodError("invalidArguments", QStringLiteral("ids must be an array or null."));
    const QJsonArray given = value.toArray();
    if (given.size() > context.limits.maxObjectsInGet)
        return methodError("requestTooLarge");
    QStringList ids;
    for (const auto &item : given) {
        if (!item.isString())
            return methodError("invalidArguments", QStringLiteral("ids must hold strings."));
        const QString id = item.toString();
        ids.append(id.startsWith(u'#') ? context.createdIds->value(id.mid(1), id) : id);
    }
    ids.removeDuplicates();
    return std::optional(ids);
}

QJsonObject reduced(QJsonObject object, const std::optional<QSet<QString>> &properties)
{
    if (properties) {
        for (const QString &name : object.keys()) {
            if (!properties->contains(name))
                object.remove(name);
        }
    }
    return object;
}

} // namespace

Answer getMethod(MethodContext &context, const TypeSchema &type, const QJsonObject &arguments)
{
    const auto properties = propertiesOf(type, arguments.value(QStringLiteral("properties")));
    if (!properties)
        return Answer(MethodOutcome<QJsonObject>(tl::unexpected<MethodError>(properties.error())));
    const auto ids = idsOf(context, arguments.value(QStringLiteral("ids")));
    if (!ids)
        return Answer(MethodOutcome<QJsonObject>(tl::unexpected<MethodError>(ids.error())));

    const int most = context.limits.maxObjectsInGet;
    const auto objects =
        *ids ? ObjectStore::seen(context.connection, type, context.caller.person, **ids)
             : ObjectStore::allSeen(context.connection, type, context.caller.person, most + 1);
    if (!objects && objects.error().kind == ErrorKind::Cancelled)
        return answerError("requestTooLarge",
                           QStringLiteral("The answer would be too large; ask for fewer ids."));
    if (!objects)
        return failure(objects.error());
    if (objects->size() > most)
        return answerError("requestTooLarge",
                           QStringLiteral("There are more than %1; ask for ids.").arg(most));
    const auto state = context.stateOf(type);
    if (!state)
        return failure(state.error());

    WAYMARK_TRY(prepareViews(context, type, *objects));
    QJsonArray list;
    QSet<QString> found;
    for (const StoredObject &object : *objects) {
        const auto view = viewOf(context, type, object);
        if (!view)
            return failure(view.error());
        list.append(reduced(*view, *properties));
        found.insert(object.uid);
    }
    QJsonArray missing;
    for (const QString &id : ids->value_or(QStringList())) {
        if (!found.contains(id))
            missing.append(id);
    }
    return answer({{QStringLiteral("accountId"), context.workspace},
                   {QStringLiteral("state"), *state},
                   {QStringLiteral("list"), list},
                   {QStringLiteral("notFound"), missing}});
}

} // namespace waymark
