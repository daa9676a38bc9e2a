// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/objects/Scopes.h"

#include "core/service/database/SqlConnection.h"

namespace waymark {

QString scopeOfEverybody()
{
    return QStringLiteral("*");
}

QString scopeOfAdmins()
{
    return QStringLiteral("admin");
}

QString scopeOfAccount(const QString &account)
{
    return QStringLiteral("a:") + account;
}

QString scopeOfUser(const QString &person)
{
    return QStringLiteral("u:") + person;
}

QSet<QString> scopesOf(const TypeSchema &type, const QString &uid, const QJsonObject &content)
{
    const QJsonValue value = content.value(type.scopeProperty);
    QSet<QString> scopes{scopeOfAdmins()};
    switch (type.scope) {
    case ScopeRule::Workspace:
        return {scopeOfEverybody()};
    case ScopeRule::Itself:
        scopes.insert(scopeOfAccount(uid));
        break;
    case ScopeRule::OfAccount:
        scopes.insert(scopeOfAccount(value.toString()));
        break;
    case ScopeRule::OfMembership:
        for (const QString &account : value.toObject().keys())
            scopes.insert(scopeOfAccount(account));
        break;
    case ScopeRule::OfUser:
        scopes.insert(scopeOfUser(value.toString()));
        break;
    }
    return scopes;
}

Result<bool> seesAll(SqlConnection &connection, const QString &person)
{
    const auto rows = connection.remembered(
        QStringLiteral("SELECT count(DISTINCT scope) FROM access WHERE person = ? AND removed IS NULL AND "
                       "scope IN (?, ?)"),
        {person, scopeOfEverybody(), scopeOfAdmins()});
    if (!rows)
        return failure(rows.error());
    return rows->first().first().toInt() == 2;
}

// CROSS JOIN, since the object's few scopes must come first: SQLite takes it for the order, and would
// otherwise go through all accounts of a person for each object.
QString seenNow(const QString &object)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM object_scope s CROSS JOIN access a "
                          "WHERE a.scope = s.scope AND s.object = %1 AND a.person = ? AND s.removed IS NULL "
                          "AND a.removed IS NULL)")
        .arg(object);
}

QString seenThen(const QString &object)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM object_scope s CROSS JOIN access a "
                          "WHERE a.scope = s.scope AND s.object = %1 AND a.person = ? AND s.added <= ? AND "
                          "(s.removed IS NULL OR "
                          "s.removed > ?) "
                          "AND a.added <= ? AND (a.removed IS NULL OR a.removed > ?))")
        .arg(object);
}

QString seenSince(const QString &object)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM object_scope s CROSS JOIN access a "
                          "WHERE a.scope = s.scope AND s.object = %1 AND a.person = ? AND (s.removed IS NULL "
                          "OR s.removed > ?) "
                          "AND (a.removed IS NULL OR a.removed > ?) "
                          "AND (s.removed IS NULL OR s.removed > a.added) "
                          "AND (a.removed IS NULL OR a.removed > s.added))")
        .arg(object);
}

} // namespace waymark
