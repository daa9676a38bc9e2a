// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/sync/SmallServer.h"

#include "core/protocol/ObjectCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/protocol/SyncState.h"

#include <algorithm>

namespace waymark {

static QJsonObject errorOf(const SetError &error)
{
    return {{QStringLiteral("error"), error.toJson()}};
}

static QJsonObject errorOf(const char *type, const QJsonObject &more = {})
{
    return errorOf(SetError{QString::fromLatin1(type), {}, {}, more});
}

static QJsonObject withoutOwn(QJsonObject object)
{
    for (const char *name : {"id", "uid", "rev"})
        object.remove(QLatin1String(name));
    return object;
}

QJsonObject SmallServer::whole(const QString &type, const QString &uid) const
{
    const Object &object = m_objects[type][uid];
    QJsonObject result = object.content;
    result.insert(QStringLiteral("id"), uid);
    result.insert(QStringLiteral("uid"), uid);
    result.insert(QStringLiteral("rev"), object.rev);
    return result;
}

QJsonObject SmallServer::conflict(const QString &type, const QString &uid) const
{
    return errorOf("conflict",
                   {{QStringLiteral("rev"), rev(type, uid)}, {QStringLiteral("current"), whole(type, uid)}});
}

QJsonObject SmallServer::createOne(const QString &type, const QJsonObject &given)
{
    const TypeSchema &schema = *typeSchema(type);
    if ((schema.creators & roles) == nobody)
        return errorOf("forbidden");
    const auto object = checkedCreate(schema, given, roles);
    if (!object)
        return errorOf(object.error());
    const QString uid = object->value(QStringLiteral("uid")).toString();
    QHash<QString, Object> &objects = m_objects[type];
    if (objects.contains(uid)) {
        if (objects[uid].destroyed)
            return errorOf("alreadyExists",
                           {{QStringLiteral("existingId"), uid}, {QStringLiteral("destroyed"), true}});
        if (objects[uid].content != withoutOwn(*object))
            return errorOf("alreadyExists", {{QStringLiteral("existingId"), uid}});
        return {{QStringLiteral("id"), uid}, {QStringLiteral("rev"), objects[uid].rev}};
    }
    for (const PropertySchema &property : schema.properties) {
        const QString value = object->value(property.name).toString().toLower();
        for (auto it = objects.cbegin(); property.unique && it != objects.cend(); ++it) {
            if (!it->destroyed && !value.isEmpty() &&
                it->content.value(property.name).toString().toLower() == value)
                return errorOf("alreadyExists", {{QStringLiteral("existingId"), it.key()}});
        }
        const QString target = object->value(property.name).toString();
        if (property.kind == ValueKind::Reference && !target.isEmpty() &&
            (!m_objects[property.refersTo].contains(target) ||
             m_objects[property.refersTo][target].destroyed))
            return errorOf(SetError{QStringLiteral("invalidProperties"), {}, {property.name}, {}});
    }
    objects.insert(uid, {withoutOwn(*object), 1, ++m_modseq, false});
    return {{QStringLiteral("id"), uid}, {QStringLiteral("rev"), 1}};
}

QJsonObject SmallServer::updateOne(const QString &type, const QString &uid, const QJsonObject &patch,
                                   const QJsonValue &ifRev)
{
    QHash<QString, Object> &objects = m_objects[type];
    if (!objects.contains(uid) || objects[uid].destroyed)
        return errorOf("notFound");
    Object &object = objects[uid];
    if (ifRev.isDouble() && ifRev.toInteger() != object.rev)
        return conflict(type, uid);
    const auto changed = patched(*typeSchema(type), whole(type, uid), patch, roles);
    if (!changed)
        return errorOf(changed.error());
    if (withoutOwn(*changed) != object.content)
        object = {withoutOwn(*changed), object.rev + 1, ++m_modseq, false};
    return {{QStringLiteral("rev"), object.rev}};
}

// Whether an object refers to it by a property that it must have.
bool SmallServer::isNeeded(const QString &uid) const
{
    for (auto type = m_objects.cbegin(); type != m_objects.cend(); ++type) {
        for (const PropertySchema &property : typeSchema(type.key())->properties) {
            if (property.kind != ValueKind::Reference || !property.required || !property.holds)
                continue;
            for (const Object &object : *type) {
                if (!object.destroyed && object.content.value(property.name).toString() == uid)
                    return true;
            }
        }
    }
    return false;
}

QJsonObject SmallServer::destroyOne(const QString &type, const QString &uid, const QJsonValue &ifRev)
{
    QHash<QString, Object> &objects = m_objects[type];
    if (!objects.contains(uid) || objects[uid].destroyed)
        return errorOf("notFound");
    if ((typeSchema(type)->destroyers & roles) == nobody)
        return errorOf("forbidden");
    if (ifRev.isDouble() && ifRev.toInteger() != objects[uid].rev)
        return conflict(type, uid);
    if (isNeeded(uid))
        return errorOf("forbidden");
    objects[uid].destroyed = true;
    objects[uid].modseq = ++m_modseq;
    return {};
}

QJsonObject SmallServer::set(const QString &type, const QJsonObject &arguments)
{
    QJsonObject created, notCreated, updated, notUpdated, notDestroyed;
    QJsonArray destroyed;
    const QJsonObject revs = arguments.value(QStringLiteral("ifRevs")).toObject();
    const auto file = [](const QString &key, const QJsonObject &done, QJsonObject &good, QJsonObject &bad) {
        if (done.contains(QStringLiteral("error")))
            bad.insert(key, done.value(QStringLiteral("error")));
        else
            good.insert(key, done);
    };
    const QJsonObject creates = arguments.value(QStringLiteral("create")).toObject();
    for (auto it = creates.begin(); it != creates.end(); ++it)
        file(it.key(), createOne(type, it.value().toObject()), created, notCreated);
    const QJsonObject updates = arguments.value(QStringLiteral("update")).toObject();
    for (auto it = updates.begin(); it != updates.end(); ++it)
        file(it.key(), updateOne(type, it.key(), it.value().toObject(), revs.value(it.key())), updated,
             notUpdated);
    for (const auto &uid : arguments.value(QStringLiteral("destroy")).toArray()) {
        const QJsonObject done = destroyOne(type, uid.toString(), revs.value(uid.toString()));
        if (done.isEmpty())
            destroyed.append(uid);
        else
            notDestroyed.insert(uid.toString(), done.value(QStringLiteral("error")));
    }
    return {{QStringLiteral("created"), created},     {QStringLiteral("notCreated"), notCreated},
            {QStringLiteral("updated"), updated},     {QStringLiteral("notUpdated"), notUpdated},
            {QStringLiteral("destroyed"), destroyed}, {QStringLiteral("notDestroyed"), notDestroyed}};
}

QJsonArray SmallServer::answer(const QJsonArray &methodCalls)
{
    requests.append(methodCalls);
    QJsonArray responses;
    for (const auto &call : methodCalls) {
        const QString type = call[0].toString().section(u'/', 0, 0);
        responses.append(QJsonArray{call[0], set(type, call[1].toObject()), call[2]});
    }
    return responses;
}

RemotePage SmallServer::page(const QString &type, const QString &state, int most) const
{
    const auto since = SyncState::read(state);
    const qint64 after = since && since->epoch == m_epoch ? since->modseq : 0;
    const QHash<QString, Object> objects = m_objects.value(type);
    QList<std::pair<qint64, QString>> changed;
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        if (it->modseq > after)
            changed.append({it->modseq, it.key()});
    }
    std::sort(changed.begin(), changed.end());
    RemotePage page{type, {}, {}, SyncState{m_epoch, m_modseq}.toString()};
    if (changed.size() > most) {
        changed.resize(most);
        page.newState = SyncState{m_epoch, changed.last().first}.toString();
    }
    for (const auto &[modseq, uid] : changed) {
        if (objects[uid].destroyed)
            page.gone.append(uid);
        else
            page.objects.append(whole(type, uid));
    }
    return page;
}

RemotePage SmallServer::get(const QString &type, const QStringList &ids) const
{
    RemotePage page{type, {}, {}, {}};
    for (const QString &id : ids) {
        if (m_objects.value(type).contains(id) && !m_objects[type][id].destroyed)
            page.objects.append(whole(type, id));
        else
            page.gone.append(id);
    }
    return page;
}

void SmallServer::create(const QString &type, const QString &uid, const QJsonObject &given)
{
    QJsonObject object = given;
    for (const PropertySchema &property : typeSchema(type)->properties) {
        if (!object.contains(property.name) && !property.required)
            object.insert(property.name, property.defaultValue());
    }
    m_objects[type].insert(uid, {object, 1, ++m_modseq, false});
}

void SmallServer::change(const QString &type, const QString &uid, const QJsonObject &patch)
{
    Object &object = m_objects[type][uid];
    for (auto it = patch.begin(); it != patch.end(); ++it)
        object.content.insert(it.key(), it.value());
    ++object.rev;
    object.modseq = ++m_modseq;
}

void SmallServer::destroy(const QString &type, const QString &uid)
{
    m_objects[type][uid].destroyed = true;
    m_objects[type][uid].modseq = ++m_modseq;
}

QJsonObject SmallServer::object(const QString &type, const QString &uid) const
{
    const Object object = m_objects.value(type).value(uid);
    return object.destroyed ? QJsonObject() : object.content;
}

qint64 SmallServer::rev(const QString &type, const QString &uid) const
{
    return m_objects.value(type).value(uid).rev;
}

int SmallServer::count(const QString &type) const
{
    const QHash<QString, Object> objects = m_objects.value(type);
    return int(std::count_if(objects.cbegin(), objects.cend(),
                             [](const Object &object) { return !object.destroyed; }));
}

} // namespace waymark
