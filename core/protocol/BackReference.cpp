// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/BackReference.h"

#include "core/protocol/JsonPointer.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace waymark {

namespace {

tl::unexpected<MethodError> badReference(const QString &what)
{
    return methodError("invalidResultReference", what);
}

std::optional<QJsonValue> itemOf(const QJsonArray &array, const QString &token)
{
    static const QRegularExpression index(QStringLiteral("\\A(0|[1-9][0-9]{0,8})\\z"));
    if (!index.match(token).hasMatch() || token.toInt() >= array.size())
        return {};
    return array.at(token.toInt());
}

/// What `parts` lead to from `value`, from part `at` on; "*" goes through a list, and lists in it become one.
std::optional<QJsonValue> valueAt(const QJsonValue &value, const QStringList &parts, qsizetype at,
                                  int &itemsLeft)
{
    if (at == parts.size())
        return value;
    const QString &token = parts.at(at);
    if (value.isArray() && token == QLatin1String("*")) {
        QJsonArray all;
        for (const auto &item : value.toArray()) {
            const auto found = valueAt(item, parts, at + 1, itemsLeft);
            if (!found)
                return {};
            const QJsonArray more = found->isArray() ? found->toArray() : QJsonArray{*found};
            if ((itemsLeft -= int(more.size())) < 0)
                return {};
            for (const auto &each : more)
                all.append(each);
        }
        return all;
    }
    if (value.isArray()) {
        const auto item = itemOf(value.toArray(), token);
        return item ? valueAt(*item, parts, at + 1, itemsLeft) : std::nullopt;
    }
    const QJsonObject object = value.toObject();
    const auto member = object.constFind(token);
    return member == object.constEnd() ? std::nullopt : valueAt(*member, parts, at + 1, itemsLeft);
}

MethodOutcome<QJsonValue> resolved(const QJsonValue &reference, const QList<MethodCall> &responses,
                                   int maxItems)
{
    const QJsonObject object = reference.toObject();
    const QString resultOf = object.value(QStringLiteral("resultOf")).toString();
    const QString name = object.value(QStringLiteral("name")).toString();
    const QString path = object.value(QStringLiteral("path")).toString();
    if (object.size() != 3 || name.isEmpty())
        return badReference(QStringLiteral("A reference must have resultOf, name and path."));
    const auto response = std::find_if(responses.cbegin(), responses.cend(),
                                       [&](const MethodCall &each) { return each.id == resultOf; });
    if (response == responses.cend() || response->name != name)
        return badReference(
            QStringLiteral("There is no earlier response %1 with the id \"%2\".").arg(name, resultOf));
    const auto parts = path.startsWith(u'/') ? pointerParts(path.mid(1)) : std::nullopt;
    if (!parts)
        return badReference(QStringLiteral("\"%1\" is no path.").arg(path.left(100)));
    int itemsLeft = maxItems;
    const auto value = valueAt(response->arguments, *parts, 0, itemsLeft);
    if (!value)
        return badReference(
            QStringLiteral("\"%1\" leads nowhere, or to more than %2 values.").arg(path).arg(maxItems));
    return *value;
}

} // namespace

MethodOutcome<QJsonObject> resolvedArguments(const QJsonObject &arguments, const QList<MethodCall> &responses,
                                             int maxItems)
{
    const QStringList names = arguments.keys();
    if (std::none_of(names.cbegin(), names.cend(), [](const QString &name) { return name.startsWith(u'#'); }))
        return arguments;
    QJsonObject result;
    for (auto it = arguments.begin(); it != arguments.end(); ++it) {
        if (!it.key().startsWith(u'#')) {
            result.insert(it.key(), it.value());
            continue;
        }
        const QString name = it.key().mid(1);
        if (arguments.contains(name))
            return methodError("invalidArguments", QStringLiteral("\"%1\" is given twice.").arg(name));
        const auto value = resolved(it.value(), responses, maxItems);
        if (!value)
            return tl::unexpected<MethodError>(value.error());
        result.insert(name, *value);
    }
    return result;
}

} // namespace waymark
