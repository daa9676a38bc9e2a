// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/ConditionRules.h"

#include <array>
#include <optional>

namespace waymark {

namespace {

constexpr qsizetype mostValues = 50;
constexpr qsizetype longestValue = 200;

/// In the order of RuleOp.
constexpr std::array opNames = {"is", "is_not", "is_set", "is_not_set", "at_least", "at_most"};

std::optional<RuleOp> opFromName(const QString &name)
{
    for (std::size_t i = 0; i < opNames.size(); ++i) {
        if (name == QLatin1String(opNames[i]))
            return static_cast<RuleOp>(i);
    }
    return std::nullopt;
}

tl::unexpected<Error> refused(qsizetype rule, QLatin1String where, const QString &why)
{
    return failure(ErrorKind::Invalid, {},
                   QLatin1String("/rules/") + QString::number(rule) + where + QLatin1String(": ") + why);
}

/// How many values an operation takes, and that an amount is a number.
bool fits(const Rule &rule)
{
    switch (rule.op) {
    case RuleOp::Is:
    case RuleOp::IsNot:
        return !rule.values.isEmpty();
    case RuleOp::IsSet:
    case RuleOp::IsNotSet:
        return rule.values.isEmpty();
    case RuleOp::AtLeast:
    case RuleOp::AtMost:
        break;
    }
    bool isNumber = false;
    if (rule.values.size() == 1)
        rule.values.first().toLongLong(&isNumber);
    return isNumber && accountFieldInfo(rule.field).kind == FieldKind::Money;
}

Result<QStringList> readValues(const QJsonValue &json, qsizetype index)
{
    QStringList values;
    const QJsonArray array = json.toArray();
    if ((!json.isUndefined() && !json.isArray()) || array.size() > mostValues)
        return refused(index, QLatin1String("/values"), QStringLiteral("not a short list"));
    for (const QJsonValue &value : array) {
        const QString text = value.toString();
        if (text.isEmpty() || text.size() > longestValue)
            return refused(index, QLatin1String("/values"), QStringLiteral("not a short text"));
        values.append(text);
    }
    return values;
}

Result<Rule> readRule(const QJsonValue &json, qsizetype index)
{
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != QLatin1String("field") && it.key() != QLatin1String("op") &&
            it.key() != QLatin1String("values"))
            return refused(index, {}, QStringLiteral("unknown property “%1”").arg(it.key()));
    }
    const auto field = accountFieldFromId(object.value(u"field").toString());
    if (!field)
        return refused(index, QLatin1String("/field"), QStringLiteral("not one of the thirteen fields"));
    const auto op = opFromName(object.value(u"op").toString());
    if (!op)
        return refused(index, QLatin1String("/op"), QStringLiteral("unknown operation"));
    const auto values = readValues(object.value(u"values"), index);
    WAYMARK_TRY(values);
    const Rule rule{*field, *op, *values};
    if (!fits(rule))
        return refused(index, QLatin1String("/values"), QStringLiteral("do not fit the operation"));
    return rule;
}

} // namespace

Result<Criteria> criteriaFromJson(const QJsonObject &attributes)
{
    Criteria criteria;
    criteria.match = attributes.value(u"match").toString() == QLatin1String("any") ? Criteria::Match::Any
                                                                                   : Criteria::Match::All;
    const QJsonArray rules = attributes.value(u"rules").toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        auto rule = readRule(rules.at(i), i);
        WAYMARK_TRY(rule);
        criteria.rules.append(*std::move(rule));
    }
    return criteria;
}

QJsonObject criteriaToJson(const Criteria &criteria)
{
    QJsonArray rules;
    for (const Rule &rule : criteria.rules) {
        rules.append(QJsonObject{
            {QStringLiteral("field"), accountFieldInfo(rule.field).id},
            {QStringLiteral("op"), QLatin1String(opNames[static_cast<std::size_t>(rule.op)])},
            {QStringLiteral("values"), QJsonArray::fromStringList(rule.values)},
        });
    }
    return {{QStringLiteral("match"),
             criteria.match == Criteria::Match::Any ? QStringLiteral("any") : QStringLiteral("all")},
            {QStringLiteral("rules"), rules}};
}

} // namespace waymark
