// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/SharedReferences.h"

#include "core/protocol/TypeSchema.h"
#include "core/sync/AgreedRows.h"

#include <QJsonArray>
#include <QSet>

namespace waymark {

namespace {

using Keeps = std::function<bool(const ObjectReference &)>;

bool hasObjectKeys(const PropertySchema &property)
{
    return property.kind == ValueKind::ReferenceSet ||
           (property.kind == ValueKind::RecordMap && !property.refersTo.isEmpty());
}

void collectKeys(const PropertySchema &property, const QJsonObject &map, QList<ObjectReference> *references)
{
    for (auto it = map.begin(); it != map.end(); ++it)
        references->append({property.refersTo, it.key(), false});
}

/// References in the parts of a list of records.
void collectParts(const PropertySchema &property, const QJsonArray &list, QList<ObjectReference> *references)
{
    for (const PropertySchema &part : property.parts) {
        if (part.kind != ValueKind::Reference)
            continue;
        for (const auto &record : list) {
            const QString uid = record[part.name].toString();
            if (!uid.isEmpty())
                references->append({part.refersTo, uid, part.required});
        }
    }
}

QJsonObject keptKeys(const PropertySchema &property, const QJsonObject &map, const Keeps &isKept)
{
    QJsonObject kept;
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (isKept({property.refersTo, it.key(), false}))
            kept.insert(it.key(), it.value());
    }
    return kept;
}

QJsonArray keptParts(const PropertySchema &property, const QJsonArray &list, const Keeps &isKept)
{
    QJsonArray kept;
    for (const auto &item : list) {
        QJsonObject record = item.toObject();
        for (const PropertySchema &part : property.parts) {
            const QString uid = record.value(part.name).toString();
            if (part.kind == ValueKind::Reference && !uid.isEmpty() && !isKept({part.refersTo, uid, false}))
                record.insert(part.name, QJsonValue::Null);
        }
        kept.append(record);
    }
    return kept;
}

} // namespace

QList<ObjectReference> referencesOf(const SyncType &type, const QJsonObject &object)
{
    QList<ObjectReference> references;
    for (const PropertySchema &property : type.schema().properties) {
        const QJsonValue value = object.value(property.name);
        if (property.kind == ValueKind::Reference) {
            if (!value.toString().isEmpty())
                references.append({property.refersTo, value.toString(), property.required});
        } else if (hasObjectKeys(property)) {
            collectKeys(property, value.toObject(), &references);
        } else if (property.kind == ValueKind::RecordList) {
            collectParts(property, value.toArray(), &references);
        }
    }
    return references;
}

QJsonObject withReferences(const SyncType &type, const QJsonObject &object, const Keeps &isKept)
{
    QJsonObject result = object;
    for (const PropertySchema &property : type.schema().properties) {
        const auto it = result.find(property.name);
        if (it == result.end())
            continue;
        if (property.kind == ValueKind::Reference) {
            const QString uid = it.value().toString();
            if (!property.required && !uid.isEmpty() && !isKept({property.refersTo, uid, false}))
                it.value() = QJsonValue::Null;
        } else if (hasObjectKeys(property)) {
            it.value() = keptKeys(property, it.value().toObject(), isKept);
        } else if (property.kind == ValueKind::RecordList) {
            it.value() = keptParts(property, it.value().toArray(), isKept);
        }
    }
    return result;
}

Result<bool> SharedReferences::isShared(const ObjectReference &reference)
{
    const auto known = m_shared.constFind(reference.uid);
    if (known != m_shared.cend())
        return *known;
    const SyncType *type = syncType(reference.type);
    if (!type)
        return false;
    const auto agreed = AgreedRows::isAgreed(m_connection, type->entity, reference.uid);
    WAYMARK_TRY(agreed);
    m_shared.insert(reference.uid, *agreed);
    return *agreed;
}

Result<bool> SharedReferences::isWaiting(const ObjectReference &reference)
{
    const SyncType *type = syncType(reference.type);
    if (!type)
        return false;
    const auto change = AgreedRows::change(m_connection, *type, reference.uid);
    WAYMARK_TRY(change);
    return *change ? Result<bool>(true) : AgreedRows::isUnscanned(m_connection, *type, reference.uid);
}

Result<QJsonObject> SharedReferences::onlyTeams(const SyncType &type, const QJsonObject &object)
{
    QSet<QString> kept;
    for (const ObjectReference &reference : referencesOf(type, object)) {
        const auto shared = isShared(reference);
        WAYMARK_TRY(shared);
        const auto waiting = *shared ? Result<bool>(true) : isWaiting(reference);
        WAYMARK_TRY(waiting);
        if (*waiting)
            kept.insert(reference.uid);
    }
    return withReferences(type, object,
                          [&kept](const ObjectReference &reference) { return kept.contains(reference.uid); });
}

Result<QJsonObject> SharedReferences::onlyShared(const SyncType &type, const QJsonObject &object)
{
    bool any = false;
    for (const ObjectReference &reference : referencesOf(type, object)) {
        const auto shared = isShared(reference);
        WAYMARK_TRY(shared);
        any = any || !*shared;
    }
    if (!any)
        return object;
    return withReferences(type, object, [this](const ObjectReference &reference) {
        return m_shared.value(reference.uid, false);
    });
}

} // namespace waymark
