// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/LocalCalls.h"

#include "core/protocol/ProtocolLimits.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/methods/Methods.h"
#include "core/service/objects/Change.h"

#include <QHash>
#include <QJsonArray>

#include <functional>

namespace waymark {

namespace {

constexpr int objectsAtOnce = 500;

/// The methods within one transaction.
class Calls
{
public:
    Calls(ServerDatabase &database, SqlConnection &connection, const Caller &caller, const Clock &clock,
          Change *change)
        : m_context{connection,           caller, m_limits,     m_sending, clock, database.epoch(),
                    database.workspace(), change, &m_createdIds}
    {
    }

    /// A method error is a defect here: nothing that was asked is the user's.
    Result<QJsonObject> call(const QString &name, const QJsonObject &arguments)
    {
        QJsonObject whole = arguments;
        whole.insert(QStringLiteral("accountId"), m_context.workspace);
        const auto answered = callMethod(m_context, name, whole);
        if (!answered)
            return failure(ErrorKind::Internal, {}, name);
        if (!*answered)
            return failure((*answered).error());
        if (!**answered)
            return failure(ErrorKind::Internal, {}, name + u' ' + (**answered).error().type);
        return ***answered;
    }

private:
    const ProtocolLimits m_limits;
    const SendingPolicy m_sending{};
    QHash<QString, QString> m_createdIds;
    MethodContext m_context;
};

/// One part of what a set does, in portions that a call can hold.
Result<QList<LocalCalls::Refusal>> setPart(Calls &calls, const QString &type, const QJsonObject &arguments,
                                           const QString &part, const QString &refused)
{
    QList<LocalCalls::Refusal> refusals;
    const QJsonObject all = arguments.value(part).toObject();
    const QStringList keys = all.keys();
    for (qsizetype from = 0; from < keys.size(); from += objectsAtOnce) {
        QJsonObject some;
        for (const QString &key : keys.mid(from, objectsAtOnce))
            some.insert(key, all.value(key));
        const auto answer =
            calls.call(type + QStringLiteral("/set"),
                       {{part, some}, {QStringLiteral("ifRevs"), arguments.value(QStringLiteral("ifRevs"))}});
        WAYMARK_TRY(answer);
        const QJsonObject nots = answer->value(refused).toObject();
        for (auto it = nots.begin(); it != nots.end(); ++it) {
            const QJsonObject error = it.value().toObject();
            QStringList words = error.value(QStringLiteral("properties")).toVariant().toStringList();
            words.append(error.value(QStringLiteral("description"))
                             .toString(error.value(QStringLiteral("type")).toString()));
            refusals.append(
                {some.value(it.key())[QStringLiteral("uid")].toString(it.key()), words.join(u' ')});
        }
    }
    return refusals;
}

} // namespace

Result<QList<QJsonObject>> LocalCalls::all(const QString &type) const
{
    const auto opened = m_database.connection();
    WAYMARK_TRY(opened);
    SqlConnection &connection = **opened;
    QList<QJsonObject> objects;
    const auto work = [&]() -> Result<void> {
        Calls calls(m_database, connection, m_caller, m_clock, nullptr);
        QString state = QStringLiteral("0");
        for (bool goesOn = true; goesOn;) {
            const auto changes =
                calls.call(type + QStringLiteral("/changes"), {{QStringLiteral("sinceState"), state}});
            WAYMARK_TRY(changes);
            const auto got = calls.call(type + QStringLiteral("/get"),
                                        {{QStringLiteral("ids"), changes->value(QStringLiteral("created"))}});
            WAYMARK_TRY(got);
            for (const auto &object : got->value(QStringLiteral("list")).toArray())
                objects.append(object.toObject());
            state = changes->value(QStringLiteral("newState")).toString();
            goesOn = changes->value(QStringLiteral("hasMoreChanges")).toBool();
        }
        return {};
    };
    WAYMARK_TRY(connection.read(work));
    return objects;
}

Result<QList<LocalCalls::Refusal>> LocalCalls::set(const QString &type, const QJsonObject &arguments) const
{
    const auto opened = m_database.connection();
    WAYMARK_TRY(opened);
    SqlConnection &connection = **opened;
    QList<Refusal> refusals;
    const auto work = [&]() -> Result<void> {
        auto change = Change::begin(connection);
        WAYMARK_TRY(change);
        Calls calls(m_database, connection, m_caller, m_clock, &*change);
        for (const auto &[part, refused] :
             {std::pair(QStringLiteral("create"), QStringLiteral("notCreated")),
              std::pair(QStringLiteral("update"), QStringLiteral("notUpdated"))}) {
            const auto some = setPart(calls, type, arguments, part, refused);
            WAYMARK_TRY(some);
            refusals += *some;
        }
        if (!refusals.isEmpty())
            return failure(ErrorKind::Cancelled, {});
        const auto types = change->finish();
        return types ? Result<void>() : failure(types.error());
    };
    const Result<void> done = connection.write(work);
    if (!done && refusals.isEmpty())
        return failure(done.error());
    return refusals;
}

} // namespace waymark
