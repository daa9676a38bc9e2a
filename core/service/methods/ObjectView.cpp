// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/ObjectView.h"

#include "core/service/database/SqlConnection.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/objects/Scopes.h"

#include <QStringList>

namespace waymark {

namespace {

/// Accounts that are looked up by one statement.
constexpr qsizetype accountsAtOnce = 500;

/// Looks up which of these accounts' scopes the caller has, as far as that is not known.
Result<void> learnScopes(MethodContext &context, const QStringList &accounts)
{
    if (context.change)
        context.knownScopes.clear(); // An earlier call of the request may have changed them.
    QStringList unknown;
    for (const QString &account : accounts) {
        const QString scope = scopeOfAccount(account);
        if (!context.knownScopes.contains(scope)) {
            context.knownScopes.insert(scope, false);
            unknown.append(scope);
        }
    }
    for (qsizetype from = 0; from < unknown.size(); from += accountsAtOnce) {
        const QStringList some = unknown.mid(from, accountsAtOnce);
        QVariantList binds{context.caller.person};
        for (const QString &scope : some)
            binds.append(scope);
        const auto rows = context.connection.query(
            QStringLiteral("SELECT scope FROM access WHERE person = ? AND removed IS NULL AND scope IN (%1)")
                .arg(placeholders(some.size())),
            binds);
        if (!rows)
            return failure(rows.error());
        for (const QVariantList &row : *rows)
            context.knownScopes.insert(row.first().toString(), true);
    }
    return {};
}

/// The entries of a membership map that are of the caller's accounts, or those that are not.
Result<QJsonObject> entries(MethodContext &context, const QJsonObject &map, bool own)
{
    if (map.isEmpty())
        return map;
    WAYMARK_TRY(learnScopes(context, map.keys()));
    QJsonObject result;
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (context.knownScopes.value(scopeOfAccount(it.key())) == own)
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

Result<void> prepareViews(MethodContext &context, const TypeSchema &type, const QList<StoredObject> &objects)
{
    if (isWhole(context, type))
        return {};
    QStringList accounts;
    for (const StoredObject &object : objects)
        accounts += object.content.value(type.scopeProperty).toObject().keys();
    return learnScopes(context, accounts);
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
