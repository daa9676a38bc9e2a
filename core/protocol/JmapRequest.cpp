// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/JmapRequest.h"

#include "core/protocol/StrictJson.h"
#include "core/protocol/ValueCheck.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace waymark {

namespace {

tl::unexpected<ProblemDetails> notRequest(const QString &what)
{
    return requestProblem("notRequest", what);
}

tl::unexpected<ProblemDetails> beyond(const char *limit, const QString &what)
{
    return requestProblem("limit", what, {{QStringLiteral("limit"), QString::fromLatin1(limit)}});
}

RequestOutcome<QSet<QString>> capabilitiesOf(const QJsonValue &value)
{
    if (!value.isArray())
        return notRequest(QStringLiteral("\"using\" must be an array."));
    QSet<QString> capabilities;
    for (const auto &item : value.toArray()) {
        const QString name = item.toString();
        if (!item.isString())
            return notRequest(QStringLiteral("\"using\" must hold strings."));
        if (name != coreCapability() && name != programsCapability())
            return requestProblem("unknownCapability",
                                  QStringLiteral("\"%1\" is not known here.").arg(name.left(200)));
        capabilities.insert(name);
    }
    return capabilities;
}

RequestOutcome<QList<MethodCall>> callsOf(const QJsonValue &value, const ProtocolLimits &limits)
{
    if (!value.isArray())
        return notRequest(QStringLiteral("\"methodCalls\" must be an array."));
    const QJsonArray given = value.toArray();
    if (given.size() > limits.maxCallsInRequest)
        return beyond("maxCallsInRequest",
                      QStringLiteral("It has more than %1 calls.").arg(limits.maxCallsInRequest));
    QList<MethodCall> calls;
    for (const auto &item : given) {
        const QJsonArray call = item.toArray();
        if (call.size() != 3 || !call.at(0).isString() || !call.at(1).isObject() || !call.at(2).isString())
            return notRequest(QStringLiteral("A method call must be [name, arguments, id]."));
        calls.append({call.at(0).toString(), call.at(1).toObject(), call.at(2).toString()});
    }
    return calls;
}

RequestOutcome<QHash<QString, QString>> createdIdsOf(const QJsonValue &value)
{
    if (!value.isObject())
        return notRequest(QStringLiteral("\"createdIds\" must be an object."));
    QHash<QString, QString> ids;
    const QJsonObject given = value.toObject();
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (!isId(it.key()) || !isId(it.value().toString()))
            return notRequest(QStringLiteral("\"createdIds\" must map ids to ids."));
        ids.insert(it.key(), it.value().toString());
    }
    return ids;
}

} // namespace

RequestOutcome<JmapRequest> JmapRequest::read(const QByteArray &body, const ProtocolLimits &limits)
{
    if (body.size() > limits.maxSizeRequest)
        return beyond("maxSizeRequest",
                      QStringLiteral("It has more than %1 bytes.").arg(limits.maxSizeRequest));
    const auto json = readStrictJson(body, limits.maxDepth);
    if (!json)
        return requestProblem("notJSON", json.error());
    if (!json->isObject())
        return notRequest(QStringLiteral("It must be an object."));
    const QJsonObject object = json->object();

    const auto capabilities = capabilitiesOf(object.value(QStringLiteral("using")));
    if (!capabilities)
        return tl::unexpected<ProblemDetails>(capabilities.error());
    const auto calls = callsOf(object.value(QStringLiteral("methodCalls")), limits);
    if (!calls)
        return tl::unexpected<ProblemDetails>(calls.error());
    JmapRequest request{*capabilities, *calls, {}, object.contains(QStringLiteral("createdIds"))};
    if (request.hasCreatedIds) {
        const auto ids = createdIdsOf(object.value(QStringLiteral("createdIds")));
        if (!ids)
            return tl::unexpected<ProblemDetails>(ids.error());
        request.createdIds = *ids;
    }
    return request;
}

bool JmapRequest::mutates() const
{
    return std::any_of(calls.cbegin(), calls.cend(),
                       [](const MethodCall &call) { return call.name.endsWith(QLatin1String("/set")); });
}

const QString &coreCapability()
{
    static const QString name = QStringLiteral("urn:ietf:params:jmap:core");
    return name;
}

const QString &programsCapability()
{
    static const QString name = QStringLiteral("https://waymark.example/jmap/programs");
    return name;
}

} // namespace waymark
