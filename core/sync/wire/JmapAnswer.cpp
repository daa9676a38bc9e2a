// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/wire/JmapAnswer.h"

namespace waymark {

WireOutcome<JmapAnswer> JmapAnswer::read(const QJsonObject &object)
{
    const auto strange = [] {
        return wireFailure(Remedy::Person, ErrorKind::Unsupported,
                           tr("The server gave an answer that Waymark does not understand. Its version may "
                              "not fit this one."));
    };
    if (!object.value(QStringLiteral("methodResponses")).isArray())
        return strange();
    JmapAnswer answer;
    answer.sessionState = object.value(QStringLiteral("sessionState")).toString();
    const QJsonArray all = object.value(QStringLiteral("methodResponses")).toArray();
    answer.methodResponses = all;
    answer.responses.reserve(all.size());
    for (const auto &item : all) {
        const QJsonArray one = item.toArray();
        if (one.size() != 3 || !one.at(0).isString() || !one.at(1).isObject() || !one.at(2).isString())
            return strange();
        answer.responses.append({one.at(0).toString(), one.at(1).toObject(), one.at(2).toString()});
    }
    return answer;
}

const QJsonObject *JmapAnswer::find(const QString &id, const QString &name) const
{
    for (const MethodCall &response : responses) {
        if (response.id == id && response.name == name)
            return &response.arguments;
    }
    return nullptr;
}

QString JmapAnswer::errorOf(const QString &id) const
{
    const QJsonObject *error = find(id, QStringLiteral("error"));
    return error ? error->value(QStringLiteral("type")).toString(QStringLiteral("serverFail")) : QString();
}

} // namespace waymark
