// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/ContentCheck.h"

#include "core/protocol/ObjectCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/objects/ObjectStore.h"

#include <QJsonArray>

#include <algorithm>

namespace waymark {

namespace {

using Checked = Result<SetOutcome<void>>;

Checked fine()
{
    return Checked(SetOutcome<void>());
}

Checked wrong(const tl::unexpected<SetError> &error)
{
    return Checked(SetOutcome<void>(error));
}

bool isText(const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject document = value.toObject();
        return document.isEmpty() || (document.value(QStringLiteral("type")) == QLatin1String("doc") &&
                                      document.value(QStringLiteral("content")).isArray());
    }
    const QJsonArray nodes = value.toArray();
    return std::all_of(nodes.begin(), nodes.end(), [](const QJsonValue &node) {
        return !node.toObject().value(QStringLiteral("type")).toString().isEmpty();
    });
}

} // namespace

QJsonObject withTrimmedAddresses(const TypeSchema &type, QJsonObject object)
{
    for (const PropertySchema &property : type.properties) {
        const QJsonValue value = object.value(property.name);
        if (property.address && value.isString())
            object.insert(property.name, value.toString().trimmed());
    }
    return object;
}

Checked checkTexts(MethodContext &context, const TypeSchema &type, const QJsonObject &before,
                   const QJsonObject &content)
{
    for (const char *name : {"subject", "preheader", "body"}) {
        const PropertySchema *property = type.property(QLatin1String(name));
        const QJsonValue value = content.value(QLatin1String(name));
        if (property && property->kind == ValueKind::Document && value != before.value(QLatin1String(name)) &&
            !isText(value))
            return wrong(invalidProperty(property->name, QStringLiteral("is no text of an email")));
    }
    if (type.name != QLatin1String("DraftRevision"))
        return fine();
    const auto draft = ObjectStore::find(context.connection, *typeSchema(QStringLiteral("Draft")),
                                         content.value(QStringLiteral("draft")).toString());
    if (!draft)
        return failure(draft.error());
    const QString account = QStringLiteral("account");
    if (*draft && !(*draft)->destroyed && (*draft)->content.value(account) != content.value(account))
        return wrong(invalidProperty(QStringLiteral("draft"), QStringLiteral("is of another account")));
    return fine();
}

Checked checkAddressOwner(MethodContext &context, const TypeSchema &type, const StoredObject &object,
                          const QJsonObject &changed)
{
    const QString email = QStringLiteral("email");
    if (type.scope != ScopeRule::OfMembership || context.caller.isAdmin() ||
        changed.value(email) == object.content.value(email))
        return fine();
    const auto isFirst = ObjectStore::hasFirstPlace(context.connection, context.caller.person, object.key);
    if (!isFirst)
        return failure(isFirst.error());
    return *isFirst ? fine()
                    : wrong(refused("forbidden",
                                    QStringLiteral("Colleagues had this contact first. They, or an admin, "
                                                   "change its address."),
                                    {email}));
}

} // namespace waymark
