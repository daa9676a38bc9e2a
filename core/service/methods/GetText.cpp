// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/GetText.h"

#include "core/protocol/QuotedJson.h"
#include "core/protocol/SchemaTable.h"
#include "core/protocol/ValueCheck.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/methods/ObjectView.h"
#include "core/service/objects/ObjectStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <utility>

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
        const QString id = item.toString();
        if (!isId(id))
            return {};
        ids.append(id);
    }
    ids.removeDuplicates();
    return ids;
}

/// Appends those that are not in the text as they are stored.
Result<void> addOthers(MethodContext &context, const TypeSchema &type, const QStringList &uids, bool isFirst,
                       QByteArray &text)
{
    if (uids.isEmpty())
        return {};
    const auto objects = ObjectStore::seen(context.connection, type, context.caller.person, uids);
    if (!objects)
        return failure(objects.error());
    WAYMARK_TRY(prepareViews(context, type, *objects));
    for (const StoredObject &object : *objects) {
        const auto view = viewOf(context, type, object);
        if (!view)
            return failure(view.error());
        if (!std::exchange(isFirst, false))
            text += ',';
        text += QJsonDocument(*view).toJson(QJsonDocument::Compact);
    }
    return {};
}

/// The ids of what was not found, with commas between.
QByteArray missingOf(const QStringList &ids, const ObjectPage &page)
{
    QByteArray missing;
    if (ids.size() == page.uids.size() + page.others.size())
        return missing;
    QSet<QString> found(page.uids.cbegin(), page.uids.cend());
    found.unite(QSet<QString>(page.others.cbegin(), page.others.cend()));
    for (const QString &id : ids) {
        if (!found.contains(id))
            missing += (missing.isEmpty() ? "" : ",") + quotedJson(id);
    }
    return missing;
}

} // namespace

Result<bool> getAsText(MethodContext &context, const QString &name, const QJsonObject &arguments,
                       QByteArray &text)
{
    const TypeSchema *type = plainGet(context, name, arguments);
    if (!type)
        return false;
    const auto ids = plainIds(context, arguments.value(QStringLiteral("ids")).toArray());
    if (!ids)
        return false;
    text += "{\"list\":[";
    const auto page = ObjectStore::seenPage(context.connection, *type, context.caller, *ids, text);
    if (!page)
        return failure(page.error());
    WAYMARK_TRY(addOthers(context, *type, page->others, page->uids.isEmpty(), text));
    const auto state = context.stateOf(*type);
    if (!state)
        return failure(state.error());
    text += "],\"accountId\":" + quotedJson(context.workspace) + ",\"state\":" + quotedJson(*state) +
            ",\"notFound\":[" + missingOf(*ids, *page) + "]}";
    return true;
}

} // namespace waymark
