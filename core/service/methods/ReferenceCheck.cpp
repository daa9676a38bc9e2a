// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/ReferenceCheck.h"

#include "core/protocol/SchemaTable.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/objects/ObjectKeys.h"
#include "core/service/objects/ObjectStore.h"

#include <QSet>

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

Checked checkTargets(MethodContext &context, const PropertySchema &property, const QStringList &ids,
                     const QString &account)
{
    const TypeSchema &target = *typeSchema(property.refersTo);
    const auto seen = ObjectStore::seenScopes(context.connection, target, context.caller.person, ids);
    if (!seen)
        return failure(seen.error());
    if (seen->size() != ids.size())
        return wrong(invalidProperty(property.name,
                                     QStringLiteral("refers to a %1 that is not there").arg(target.name)));
    for (const SeenObject &object : *seen) {
        if (property.sameAccount && object.scope != account)
            return wrong(invalidProperty(property.name, QStringLiteral("is of another account")));
    }
    return fine();
}

} // namespace

Checked checkReferences(MethodContext &context, const TypeSchema &type, const QJsonObject &before,
                        const QJsonObject &content)
{
    const QString account = content.value(QStringLiteral("account")).toString();
    for (const PropertySchema &property : type.properties) {
        if (!refersToObjects(property))
            continue;
        const QStringList old = referencesIn(property, before.value(property.name));
        const QSet<QString> known(old.cbegin(), old.cend());
        QStringList added;
        const QStringList now = referencesIn(property, content.value(property.name));
        for (const QString &id : now) {
            if (!known.contains(id))
                added.append(id);
        }
        if (added.isEmpty())
            continue;
        const auto checked = checkTargets(context, property, added, account);
        if (!checked || !*checked)
            return checked;
    }
    return fine();
}

Checked checkUnique(MethodContext &context, const TypeSchema &type, const QJsonObject &content, qint64 key)
{
    for (const PropertySchema &property : type.properties) {
        const QString value = uniqueKeyOf(property, content);
        if (value.isEmpty())
            continue;
        const auto other =
            ObjectStore::withUnique(context.connection, QString(type.name + u'/' + property.name), value);
        if (!other)
            return failure(other.error());
        if (!*other || (*other)->key == key)
            continue;
        const auto seen = ObjectStore::isSeen(context.connection, context.caller.person, (*other)->key);
        if (!seen)
            return failure(seen.error());
        SetError error{QStringLiteral("alreadyExists"),
                       QStringLiteral("%1: another %2 has this value.").arg(property.name, type.name),
                       {property.name},
                       {}};
        if (*seen)
            error.more.insert(QStringLiteral("existingId"), (*other)->uid);
        return wrong(tl::unexpected<SetError>(error));
    }
    return fine();
}

Checked checkUnneeded(MethodContext &context, const TypeSchema &type, const QString &uid, qint64 key)
{
    QStringList properties;
    for (const TypeSchema &other : schemaTable()) {
        for (const PropertySchema &property : other.properties) {
            if (property.required && property.holds && refersToObjects(property) &&
                property.refersTo == type.name)
                properties.append(other.name + u'/' + property.name);
        }
    }
    const auto needed = ObjectStore::isReferredTo(context.connection, properties, uid, key);
    if (!needed)
        return failure(needed.error());
    if (*needed)
        return wrong(refused("forbidden", QStringLiteral("Other objects belong to it. Destroy them first.")));
    return fine();
}

} // namespace waymark
