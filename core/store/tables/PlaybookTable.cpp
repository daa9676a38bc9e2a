// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Playbook.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

template <>
struct ItemCodec<Rule>
{
    static QJsonValue encode(const Rule &rule)
    {
        return QJsonObject{{QStringLiteral("field"), accountFieldInfo(rule.field).id},
                           {QStringLiteral("op"), enumName(rule.op)},
                           {QStringLiteral("values"), QJsonArray::fromStringList(rule.values)}};
    }
    static std::optional<Rule> decode(const QJsonValue &value)
    {
        const auto field = accountFieldFromId(value[QStringLiteral("field")].toString());
        const auto op = enumFromName<RuleOp>(value[QStringLiteral("op")].toString());
        if (!field || !op)
            return {};
        Rule rule{*field, *op, {}};
        for (const auto &item : value[QStringLiteral("values")].toArray())
            rule.values.append(item.toString());
        return rule;
    }
};

namespace {

QJsonObject criteriaObject(const Criteria &criteria)
{
    QJsonArray rules;
    for (const Rule &rule : criteria.rules)
        rules.append(ItemCodec<Rule>::encode(rule));
    return {{QStringLiteral("match"), enumName(criteria.match)}, {QStringLiteral("rules"), rules}};
}

std::optional<Criteria> criteriaFrom(const QJsonValue &value)
{
    const auto match = enumFromName<Criteria::Match>(value[QStringLiteral("match")].toString());
    if (!match)
        return {};
    Criteria criteria{*match, {}};
    for (const auto &item : value[QStringLiteral("rules")].toArray()) {
        const auto rule = ItemCodec<Rule>::decode(item);
        if (!rule)
            return {};
        criteria.rules.append(*rule);
    }
    return criteria;
}

} // namespace

template <>
struct ItemCodec<PlaybookStep>
{
    static QJsonValue encode(const PlaybookStep &step)
    {
        return QJsonObject{{QStringLiteral("id"), step.id},
                           {QStringLiteral("title"), step.title},
                           {QStringLiteral("kind"), enumName(step.kind)},
                           {QStringLiteral("dayOffset"), step.dayOffset},
                           {QStringLiteral("emailTemplate"), step.emailTemplate.toString()},
                           {QStringLiteral("appliesTo"), criteriaObject(step.appliesTo)},
                           {QStringLiteral("restriction"), step.restriction}};
    }
    static std::optional<PlaybookStep> decode(const QJsonValue &value)
    {
        const auto kind = enumFromName<TaskKind>(value[QStringLiteral("kind")].toString());
        const auto appliesTo = criteriaFrom(value[QStringLiteral("appliesTo")]);
        if (!kind || !appliesTo)
            return {};
        return PlaybookStep{value[QStringLiteral("id")].toString(),
                            value[QStringLiteral("title")].toString(),
                            *kind,
                            value[QStringLiteral("dayOffset")].toInt(),
                            TemplateId(value[QStringLiteral("emailTemplate")].toString()),
                            *appliesTo,
                            value[QStringLiteral("restriction")].toString()};
    }
};

const Table<Playbook> &playbookTable()
{
    static const Table<Playbook> table(EntityType::Playbook, "playbook",
                                       {
                                           property<Playbook>("name", &Playbook::name),
                                           property<Playbook>("shortName", &Playbook::shortName),
                                           property<Playbook>("aliases", &Playbook::aliases),
                                           property<Playbook>("type", &Playbook::type),
                                           property<Playbook>("program", &Playbook::program),
                                           property<Playbook>("description", &Playbook::description),
                                           property<Playbook>("deploymentType", &Playbook::deploymentType),
                                           property<Playbook>("version", &Playbook::version),
                                           property<Playbook>("steps", &Playbook::steps),
                                       });
    return table;
}

} // namespace waymark
