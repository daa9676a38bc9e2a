// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/QueryFilter.h"

#include "core/service/objects/ObjectKeys.h"

#include <QJsonArray>
#include <QJsonObject>

namespace waymark {

namespace {

/// Every condition is a part of one statement.
constexpr int mostConditions = 50;

class FilterReader
{
public:
    explicit FilterReader(const TypeSchema &type) : m_type(type) {}

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

    MethodOutcome<QueryFilter> comparison(const PropertySchema &property, const QJsonValue &value) const
    {
        const QString name = m_type.name + u'/' + property.name;
        const QString key =
            QStringLiteral("EXISTS (SELECT 1 FROM object_key k WHERE k.object = o.id AND k.property = ?%1)");
        if (value.isNull())
            return QueryFilter{QStringLiteral("NOT ") + key.arg(QString()), {name}};
        QueryFilter result{QString(), {name}};
        QString comparisons;
        const QJsonObject bounds =
            value.isObject() ? value.toObject() : QJsonObject{{QStringLiteral("is"), value}};
        for (auto it = bounds.begin(); it != bounds.end(); ++it) {
            const QString bound = keyOf(property, it.value());
            if (it.key() == QLatin1String("is") && it.value() == value)
                comparisons += QStringLiteral(" AND k.value = ?");
            else if (it.key() == QLatin1String("before"))
                comparisons += QStringLiteral(" AND k.value < ?");
            else if (it.key() == QLatin1String("after"))
                comparisons += QStringLiteral(" AND k.value >= ?");
            else
                return methodError("unsupportedFilter",
                                   QStringLiteral("\"%1\" is no comparison.").arg(it.key()));
            const bool isId = refersToObjects(property) && it.value().isString();
            if (bound.isNull() && !isId)
                return methodError("invalidArguments",
                                   QStringLiteral("That is no value of \"%1\".").arg(property.name));
            result.binds.append(isId ? it.value().toString() : bound);
        }
        result.sql = key.arg(comparisons);
        return result;
    }

    const TypeSchema &m_type;
    int m_conditions = 0;
};

} // namespace

MethodOutcome<QueryFilter> QueryFilter::read(const TypeSchema &type, const QJsonValue &filter)
{
    if (filter.isUndefined() || filter.isNull())
        return QueryFilter{QStringLiteral("1 = 1"), {}};
    if (!filter.isObject())
        return methodError("invalidArguments", QStringLiteral("A filter is an object."));
    return FilterReader(type).filter(filter.toObject());
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
