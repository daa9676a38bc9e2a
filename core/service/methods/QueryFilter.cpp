// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/QueryFilter.h"

#include "core/protocol/ValueCheck.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/objects/ObjectKeys.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace waymark {

namespace {

/// Every condition is a part of one statement.
constexpr int mostConditions = 50;

class FilterReader
{
public:
    FilterReader(const MethodContext &context, const TypeSchema &type)
        : m_context(context), m_type(type), m_byBytes(context.connection.dialect().byBytes)
    {
    }

    MethodOutcome<QueryFilter> filter(const QJsonObject &filter)
    {
        return filter.contains(QStringLiteral("operator")) ? joined(filter) : condition(filter);
    }

private:
    MethodOutcome<QueryFilter> joined(const QJsonObject &filter)
    {
        const QString name = filter.value(QStringLiteral("operator")).toString();
        const QJsonArray parts = filter.value(QStringLiteral("conditions")).toArray();
        const bool isNot = name == QLatin1String("NOT");
        if (!isNot && name != QLatin1String("AND") && name != QLatin1String("OR"))
            return methodError("invalidArguments", QStringLiteral("An operator is AND, OR or NOT."));
        QueryFilter result;
        for (const auto &part : parts) {
            const auto read = part.isObject() ? this->filter(part.toObject())
                                              : MethodOutcome<QueryFilter>(methodError("invalidArguments"));
            if (!read)
                return read;
            if (!result.sql.isEmpty())
                result.sql += name == QLatin1String("AND") ? QStringLiteral(" AND ") : QStringLiteral(" OR ");
            result.sql += read->sql;
            result.binds += read->binds;
        }
        if (result.sql.isEmpty())
            return methodError("invalidArguments", QStringLiteral("An operator needs conditions."));
        // NOT means: none of them.
        result.sql = (isNot ? QStringLiteral("NOT (") : QStringLiteral("(")) + result.sql + u')';
        return result;
    }

    MethodOutcome<QueryFilter> condition(const QJsonObject &condition)
    {
        QueryFilter result{QStringLiteral("(1 = 1"), {}};
        for (auto it = condition.begin(); it != condition.end(); ++it) {
            if (++m_conditions > mostConditions)
                return methodError("unsupportedFilter",
                                   QStringLiteral("It has more than %1 conditions.").arg(mostConditions));
            const PropertySchema *property = m_type.property(it.key());
            if (!property || !(property->indexed || refersToObjects(*property)))
                return methodError(
                    "unsupportedFilter",
                    QStringLiteral("%1 cannot be filtered by \"%2\".").arg(m_type.name, it.key()));
            const auto read = comparison(*property, it.value());
            if (!read)
                return read;
            result.sql += QStringLiteral(" AND ") + read->sql;
            result.binds += read->binds;
        }
        result.sql += u')';
        return result;
    }

    /// What a key has to be for the caller to know of it: memberships at accounts of others are hidden.
    QueryFilter visible(const PropertySchema &property) const
    {
        if (m_type.scope != ScopeRule::OfMembership || property.name != m_type.scopeProperty ||
            m_context.caller.isAdmin())
            return {};
        return {QStringLiteral(" AND EXISTS (SELECT 1 FROM access a WHERE a.person = ? AND a.removed IS NULL "
                               "AND a.scope = 'a:' || k.value)"),
                {m_context.caller.person}};
    }

    /// The key that stands for `value`; nothing where the property cannot have that value.
    static std::optional<QString> boundOf(const PropertySchema &property, const QJsonValue &value)
    {
        if (refersToObjects(property))
            return isId(value.toString()) ? std::optional(value.toString()) : std::nullopt;
        // What lies beyond the property's own bounds can be asked for: everything is below it.
        PropertySchema wide = property;
        wide.required = wide.nullable = false;
        wide.ofLines = true;
        wide.between(PropertySchema().least, PropertySchema().most);
        if (!checkedValue(wide, value))
            return {};
        const QString key = keyOf(property, value);
        return key.isNull() ? std::nullopt : std::optional(key);
    }

    MethodOutcome<QueryFilter> comparison(const PropertySchema &property, const QJsonValue &value) const
    {
        const QString name = m_type.name + u'/' + property.name;
        const QueryFilter known = visible(property);
        const QString key = QStringLiteral("EXISTS (SELECT 1 FROM object_key k WHERE k.object = o.id AND "
                                           "k.property = ?%1)");
        if (value.isNull())
            return QueryFilter{QStringLiteral("NOT ") + key.arg(known.sql), QVariantList{name} + known.binds};
        QueryFilter result{QString(), QVariantList{name} + known.binds};
        QString comparisons = known.sql;
        const QJsonObject bounds =
            value.isObject() ? value.toObject() : QJsonObject{{QStringLiteral("is"), value}};
        for (auto it = bounds.begin(); it != bounds.end(); ++it) {
            if (it.key() == QLatin1String("is") && it.value() == value)
                comparisons += QStringLiteral(" AND k.value = ?");
            else if (it.key() == QLatin1String("before"))
                comparisons += QStringLiteral(" AND k.value%1 < ?").arg(m_byBytes);
            else if (it.key() == QLatin1String("after"))
                comparisons += QStringLiteral(" AND k.value%1 >= ?").arg(m_byBytes);
            else
                return methodError("unsupportedFilter",
                                   QStringLiteral("\"%1\" is no comparison.").arg(it.key()));
            const auto bound = boundOf(property, it.value());
            if (!bound)
                return methodError("invalidArguments",
                                   QStringLiteral("That is no value of \"%1\".").arg(property.name));
            result.binds.append(*bound);
        }
        result.sql = key.arg(comparisons);
        return result;
    }

    const MethodContext &m_context;
    const TypeSchema &m_type;
    const QString m_byBytes;
    int m_conditions = 0;
};

} // namespace

MethodOutcome<QueryFilter> QueryFilter::read(const MethodContext &context, const TypeSchema &type,
                                             const QJsonValue &filter)
{
    if (filter.isUndefined() || filter.isNull())
        return QueryFilter{QStringLiteral("1 = 1"), {}};
    if (!filter.isObject())
        return methodError("invalidArguments", QStringLiteral("A filter is an object."));
    return FilterReader(context, type).filter(filter.toObject());
}

MethodOutcome<QueryFilter> readSort(const TypeSchema &type, const QJsonValue &sort, const QString &byBytes)
{
    QueryFilter order;
    const QJsonArray comparators = sort.toArray();
    if ((!sort.isUndefined() && !sort.isNull() && !sort.isArray()) || comparators.size() > 8)
        return methodError("invalidArguments", QStringLiteral("A sort is an array of up to 8 comparators."));
    for (const auto &item : comparators) {
        const QJsonObject comparator = item.toObject();
        const PropertySchema *property =
            type.property(comparator.value(QStringLiteral("property")).toString());
        if (!property || !property->indexed || property->kind == ValueKind::ReferenceSet ||
            comparator.contains(QStringLiteral("collation")))
            return methodError("unsupportedSort");
        const bool up = comparator.value(QStringLiteral("isAscending")).toBool(true);
        order.sql +=
            QStringLiteral(
                "coalesce((SELECT k.value FROM object_key k WHERE k.object = o.id AND k.property = ?), "
                "'')%1%2, ")
                .arg(byBytes, up ? QString() : QStringLiteral(" DESC"));
        order.binds.append(QString(type.name + u'/' + property->name));
    }
    order.sql += QStringLiteral("o.id");
    return order;
}

} // namespace waymark
