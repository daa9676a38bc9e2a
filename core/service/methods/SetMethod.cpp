// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/CreationIds.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/methods/Methods.h"
#include "core/service/methods/ObjectWriter.h"

#include <QJsonArray>

#include <algorithm>

namespace waymark {

namespace {

/// One `/set`: its arguments, and what has come of them so far.
class SetRun
{
public:
    SetRun(MethodContext &context, const TypeSchema &type, const QJsonObject &arguments)
        : m_context(context), m_type(type), m_arguments(arguments), m_writer(context, type)
    {
    }

    /// What is wrong with the arguments, if anything.
    std::optional<MethodError> problem() const;
    Result<void> run();
    QJsonObject result(const QString &oldState, const QString &newState) const;

private:
    Result<void> createAll();
    Result<void> updateAll();
    Result<void> destroyAll();
    std::optional<qint64> ifRev(const QString &id) const;
    QJsonObject map(const char *name) const { return m_arguments.value(QLatin1String(name)).toObject(); }

    MethodContext &m_context;
    const TypeSchema &m_type;
    const QJsonObject &m_arguments;
    ObjectWriter m_writer;
    QJsonObject m_created, m_updated, m_notCreated, m_notUpdated, m_notDestroyed;
    QJsonArray m_destroyed;
};

bool isNullOr(const QJsonValue &value, QJsonValue::Type type)
{
    return value.isUndefined() || value.isNull() || value.type() == type;
}

bool allObjects(const QJsonObject &map)
{
    return std::all_of(map.begin(), map.end(), [](const QJsonValue &value) { return value.isObject(); });
}

std::optional<MethodError> SetRun::problem() const
{
    const QJsonValue destroy = m_arguments.value(QStringLiteral("destroy"));
    const bool isWell = isNullOr(m_arguments.value(QStringLiteral("create")), QJsonValue::Object) &&
                        isNullOr(m_arguments.value(QStringLiteral("update")), QJsonValue::Object) &&
                        isNullOr(m_arguments.value(QStringLiteral("ifRevs")), QJsonValue::Object) &&
                        isNullOr(m_arguments.value(QStringLiteral("ifInState")), QJsonValue::String) &&
                        isNullOr(destroy, QJsonValue::Array) && allObjects(map("create")) &&
                        allObjects(map("update"));
    if (!isWell)
        return MethodError{QStringLiteral("invalidArguments"),
                           QStringLiteral("create and update map ids to objects, destroy is a list of ids.")};
    const QJsonObject revs = map("ifRevs");
    for (const auto &rev : revs) {
        if (!rev.isDouble())
            return MethodError{QStringLiteral("invalidArguments"),
                               QStringLiteral("ifRevs maps ids to numbers.")};
    }
    if (map("create").size() + map("update").size() + destroy.toArray().size() >
        m_context.limits.maxObjectsInSet)
        return MethodError{QStringLiteral("requestTooLarge"), {}};
    return {};
}

std::optional<qint64> SetRun::ifRev(const QString &id) const
{
    const QJsonValue rev = map("ifRevs").value(id);
    return rev.isDouble() ? std::optional(rev.toInteger()) : std::nullopt;
}

Result<void> SetRun::run()
{
    WAYMARK_TRY(createAll());
    WAYMARK_TRY(updateAll());
    return destroyAll();
}

/// Objects may refer to others of the same call by their creation ids, in any order.
Result<void> SetRun::createAll()
{
    const QJsonObject all = map("create");
    QStringList waiting = all.keys();
    bool moved = true;
    while (!waiting.isEmpty() && moved) {
        moved = false;
        for (const QString &id : QStringList(waiting)) {
            const auto given = withoutCreationIds(m_type, all.value(id).toObject(), *m_context.createdIds);
            if (!given)
                continue;
            const auto made = m_writer.create(*given);
            if (!made)
                return failure(made.error());
            if (*made) {
                m_created.insert(id, **made);
                m_context.createdIds->insert(id, (*made)->value(QStringLiteral("id")).toString());
            } else {
                m_notCreated.insert(id, made->error().toJson());
            }
            waiting.removeOne(id);
            moved = true;
        }
    }
    for (const QString &id : std::as_const(waiting))
        m_notCreated.insert(id, SetError{QStringLiteral("invalidProperties"),
                                         QStringLiteral("It refers to a creation that did not happen."),
                                         {},
                                         {}}
                                    .toJson());
    return {};
}

Result<void> SetRun::updateAll()
{
    const QJsonObject all = map("update");
    const QJsonArray destroyed = m_arguments.value(QStringLiteral("destroy")).toArray();
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (destroyed.contains(it.key())) {
            m_notUpdated.insert(it.key(), SetError{QStringLiteral("willDestroy"), {}, {}, {}}.toJson());
            continue;
        }
        const auto patch = withoutCreationIds(m_type, it.value().toObject(), *m_context.createdIds);
        if (!patch) {
            m_notUpdated.insert(it.key(),
                                SetError{QStringLiteral("invalidProperties"),
                                         QStringLiteral("It refers to a creation that did not happen."),
                                         {},
                                         {}}
                                    .toJson());
            continue;
        }
        const auto changed = m_writer.update(it.key(), *patch, ifRev(it.key()));
        if (!changed)
            return failure(changed.error());
        if (*changed)
            m_updated.insert(it.key(), **changed);
        else
            m_notUpdated.insert(it.key(), changed->error().toJson());
    }
    return {};
}

Result<void> SetRun::destroyAll()
{
    const QJsonArray all = m_arguments.value(QStringLiteral("destroy")).toArray();
    for (const auto &item : all) {
        const QString id = item.toString();
        const auto gone = m_writer.destroy(id, ifRev(id));
        if (!gone)
            return failure(gone.error());
        if (*gone)
            m_destroyed.append(id);
        else if (!m_destroyed.contains(id))
            m_notDestroyed.insert(id, gone->error().toJson());
    }
    return {};
}

QJsonObject SetRun::result(const QString &oldState, const QString &newState) const
{
    const auto orNull = [](const QJsonObject &object) {
        return object.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(object);
    };
    return {
        {QStringLiteral("accountId"), m_context.workspace},
        {QStringLiteral("oldState"), oldState},
        {QStringLiteral("newState"), newState},
        {QStringLiteral("created"), orNull(m_created)},
        {QStringLiteral("updated"), orNull(m_updated)},
        {QStringLiteral("destroyed"),
         m_destroyed.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(m_destroyed)},
        {QStringLiteral("notCreated"), orNull(m_notCreated)},
        {QStringLiteral("notUpdated"), orNull(m_notUpdated)},
        {QStringLiteral("notDestroyed"), orNull(m_notDestroyed)},
    };
}

} // namespace

Answer setMethod(MethodContext &context, const TypeSchema &type, const QJsonObject &arguments)
{
    SetRun run(context, type, arguments);
    if (const auto problem = run.problem())
        return Answer(MethodOutcome<QJsonObject>(tl::unexpected<MethodError>(*problem)));
    const auto before = context.stateOf(type);
    if (!before)
        return failure(before.error());
    const QString wanted = arguments.value(QStringLiteral("ifInState")).toString(*before);
    if (wanted != *before)
        return answerError("stateMismatch");
    WAYMARK_TRY(run.run());
    const auto after = context.stateOf(type);
    if (!after)
        return failure(after.error());
    return answer(run.result(*before, *after));
}

} // namespace waymark
