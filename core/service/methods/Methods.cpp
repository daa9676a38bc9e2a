// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/Methods.h"

#include "core/protocol/SchemaTable.h"
#include "core/service/methods/MethodContext.h"

#include <QHash>

namespace waymark {

namespace {

using Method = Answer (*)(MethodContext &, const TypeSchema &, const QJsonObject &);

Method methodFor(const QString &verb)
{
    static const QHash<QString, Method> methods{
        {QStringLiteral("get"), getMethod},     {QStringLiteral("changes"), changesMethod},
        {QStringLiteral("query"), queryMethod}, {QStringLiteral("queryChanges"), queryChangesMethod},
        {QStringLiteral("set"), setMethod},
    };
    return methods.value(verb);
}

} // namespace

std::optional<Answer> callMethod(MethodContext &context, const QString &name, const QJsonObject &arguments)
{
    if (name == QLatin1String("Core/echo"))
        return answer(arguments);
    const qsizetype slash = name.indexOf(u'/');
    const TypeSchema *type = slash > 0 ? typeSchema(name.left(slash)) : nullptr;
    const Method method = methodFor(name.mid(slash + 1));
    if (!type || !method)
        return {};
    const QJsonValue account = arguments.value(QStringLiteral("accountId"));
    if (!account.isString())
        return answerError("invalidArguments", QStringLiteral("accountId must be given."));
    if (account.toString() != context.workspace)
        return answerError("accountNotFound");
    return method(context, *type, arguments);
}

Answer queryChangesMethod(MethodContext &, const TypeSchema &, const QJsonObject &)
{
    return answerError("cannotCalculateChanges", QStringLiteral("Query again."));
}

} // namespace waymark
