// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/GetText.h"

#include "core/protocol/SchemaTable.h"
#include "core/protocol/ValueCheck.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/methods/ObjectView.h"
#include "core/service/objects/ObjectStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace waymark {

namespace {

/// The type of "Type/get" whose arguments ask for whole objects by their ids, each once.
const TypeSchema *plainGet(const MethodContext &context, const QString &name, const QJsonObject &arguments)
{
    const QJsonValue properties = arguments.value(QStringLiteral("properties"));
    const bool isPlain = name.endsWith(QLatin1String("/get")) &&
                         arguments.value(QStringLiteral("accountId")).toString() == context.workspace &&
                         arguments.value(QStringLiteral("ids")).isArray() &&
                         (properties.isUndefined() || properties.isNull());
    return isPlain ? typeSchema(name.chopped(4)) : nullptr;
}

/// The ids; nothing where one of them is something else, or there are too many.
std::optional<QStringList> plainIds(const MethodContext &context, const QJsonArray &given)
{
    if (given.size() > context.limits.maxObjectsInGet)
        return {};
    QStringList ids;
    for (const auto &item : given) {
        if (!isId(item.toString()))
            return {};
        ids.append(item.toString());
    }
    ids.removeDuplicates();
    return ids;
}

/// Those that the page's text does not hold, with commas before them.
Result<QByteArray> others(MethodContext &context, const TypeSchema &type, const QStringList &uids)
{
    QByteArray text;
    if (uids.isEmpty())
        return text;
    const auto objects = ObjectStore::seen(context.connection, type, context.caller.person, uids);
    if (!objects)
        return failure(objects.error());
    WAYMARK_TRY(prepareViews(context, type, *objects));
    for (const StoredObject &object : *objects) {
        const auto view = viewOf(context, type, object);
        if (!view)
            return failure(view.error());
        text += ',' + QJsonDocument(*view).toJson(QJsonDocument::Compact);
    }
    return text;
}

} // namespace

Result<std::optional<QByteArray>> getAsText(MethodContext &context, const QString &name,
                                            const QJsonObject &arguments)
{
    const TypeSchema *type = plainGet(context, name, arguments);
    const auto ids = plainIds(context, arguments.value(QStringLiteral("ids")).toArray());
    if (!type || !ids)
        return std::optional<QByteArray>();
    const auto page = ObjectStore::seenPage(context.connection, *type, context.caller, *ids);
    if (!page)
        return failure(page.error());
    const auto rest = others(context, *type, page->others);
    if (!rest)
        return failure(rest.error());
    const auto state = context.stateOf(*type);
    if (!state)
        return failure(state.error());
    QSet<QString> found(page->uids.cbegin(), page->uids.cend());
    found.unite(QSet<QString>(page->others.cbegin(), page->others.cend()));
    QJsonArray missing;
    for (const QString &id : *ids) {
        if (!found.contains(id))
            missing.append(id);
    }
    const QJsonObject more{{QStringLiteral("accountId"), context.workspace},
                           {QStringLiteral("state"), *state},
                           {QStringLiteral("notFound"), missing}};
    const QByteArray end = "]," + QJsonDocument(more).toJson(QJsonDocument::Compact).mid(1);
    QByteArray text;
    text.reserve(20 + page->text.size() + rest->size() + end.size());
    text += "{\"list\":[";
    text += page->text;
    text += page->text.isEmpty() ? rest->mid(1) : *rest;
    text += end;
    return std::optional<QByteArray>(text);
}

} // namespace waymark
