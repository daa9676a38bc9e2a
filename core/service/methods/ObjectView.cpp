// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/ObjectView.h"

#include "core/service/database/SqlConnection.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/objects/Scopes.h"

namespace waymark {

namespace {

/// The entries of a membership map that are of the caller's accounts, or those that are not.
Result<QJsonObject> entries(MethodContext &context, const QJsonObject &map, bool own)
{
    if (map.isEmpty())
        return map;
    QVariantList binds{context.caller.person};
    for (const QString &account : map.keys())
        binds.append(scopeOfAccount(account));
    const auto rows = context.connection.query(
        QStringLiteral("SELECT scope FROM access WHERE person = ? AND removed IS NULL AND scope IN (%1)")
            .arg(placeholders(map.size())),
        binds);
    if (!rows)
        return failure(rows.error());
    QSet<QString> scopes;
    for (const QVariantList &row : *rows)
        scopes.insert(row.first().toString());
    QJsonObject result;
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (scopes.contains(scopeOfAccount(it.key())) == own)
            result.insert(it.key(), it.value());
    }
    return result;
}

bool isWhole(const MethodContext &context, const TypeSchema &type)
{
    return context.caller.isAdmin() || type.scope != ScopeRule::OfMembership;
}

} // namespace

Result<QJsonObject> visibleContent(MethodContext &context, const TypeSchema &type, const QJsonObject &content)
{
    if (isWhole(context, type))
        return content;
    const auto own = entries(context, content.value(type.scopeProperty).toObject(), true);
    if (!own)
        return failure(own.error());
    QJsonObject visible = content;
    visible.insert(type.scopeProperty, *own);
    return visible;
}

Result<QJsonObject> withHidden(MethodContext &context, const TypeSchema &type, const QJsonObject &content,
                               const QJsonObject &stored)
{
    if (isWhole(context, type))
        return content;
    const auto others = entries(context, stored.value(type.scopeProperty).toObject(), false);
    if (!others)
        return failure(others.error());
    QJsonObject map = content.value(type.scopeProperty).toObject();
    for (auto it = others->begin(); it != others->end(); ++it)
        map.insert(it.key(), it.value());
    QJsonObject whole = content;
    whole.insert(type.scopeProperty, map);
    return whole;
}

Result<QJsonObject> viewOf(MethodContext &context, const TypeSchema &type, const StoredObject &object)
{
    auto view = visibleContent(context, type, object.content);
    if (!view)
        return view;
    view->insert(QStringLiteral("id"), object.uid);
    view->insert(QStringLiteral("uid"), object.uid);
    view->insert(QStringLiteral("rev"), object.rev);
    return view;
}

} // namespace waymark
