// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Cta.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

template <>
struct ItemCodec<OmittedStep>
{
    static QJsonValue encode(const OmittedStep &step)
    {
        return QJsonObject{{QStringLiteral("stepId"), step.stepId},
                           {QStringLiteral("title"), step.title},
                           {QStringLiteral("position"), step.position},
                           {QStringLiteral("reason"), step.reason}};
    }
    static std::optional<OmittedStep> decode(const QJsonValue &value)
    {
        if (!value.isObject())
            return {};
        return OmittedStep{
            value[QStringLiteral("stepId")].toString(), value[QStringLiteral("title")].toString(),
            value[QStringLiteral("position")].toInt(), value[QStringLiteral("reason")].toString()};
    }
};

namespace {

/// Both parts of a snooze, in columns of their own: Today asks for the date.
Property<Cta> snooze()
{
    Property<Cta> result;
    result.stored.name = QStringLiteral("snooze");
    result.stored.columns = {{QStringLiteral("snooze_until"), StoredForm::Text},
                             {QStringLiteral("snooze_reason"), StoredForm::Text}};
    result.stored.selected = {QStringLiteral("$table.snooze_until"), QStringLiteral("$table.snooze_reason")};
    result.stored.assigned = {QStringLiteral("?"), QStringLiteral("?")};
    result.encode = [](const Cta &cta, QVariantList &values) {
        values.append(cta.snooze ? Codec<QDate>::encode(cta.snooze->until) : QVariant());
        values.append(cta.snooze ? Codec<QString>::encode(cta.snooze->reason) : QVariant());
    };
    result.decode = [](Cta &cta, const QVariant *values) {
        if (values[0].isNull())
            return true;
        const auto until = Codec<QDate>::decode(values[0]);
        if (until)
            cta.snooze = Snooze{*until, values[1].toString()};
        return until.has_value();
    };
    return result;
}

} // namespace

const Table<Cta> &ctaTable()
{
    static const Table<Cta> table(EntityType::Cta, "cta",
                                  {
                                      reference<Cta>("account", &Cta::account, "account"),
                                      property<Cta>("name", &Cta::name),
                                      property<Cta>("type", &Cta::type),
                                      property<Cta>("reason", &Cta::reason),
                                      property<Cta>("priority", &Cta::priority),
                                      property<Cta>("status", &Cta::status),
                                      property<Cta>("closed", &Cta::closed),
                                      property<Cta>("owner", &Cta::owner),
                                      property<Cta>("dueDate", &Cta::dueDate),
                                      property<Cta>("originalDueDate", &Cta::originalDueDate),
                                      property<Cta>("comments", &Cta::comments),
                                      property<Cta>("playbook", &Cta::playbook),
                                      property<Cta>("contacts", &Cta::contacts),
                                      property<Cta>("omitted", &Cta::omitted),
                                      snooze(),
                                      property<Cta>("skipWeekends", &Cta::skipWeekends),
                                      property<Cta>("remind", &Cta::remind),
                                      property<Cta>("sample", &Cta::sample),
                                      property<Cta>("createdAt", &Cta::createdAt),
                                      property<Cta>("closedAt", &Cta::closedAt),
                                  });
    return table;
}

} // namespace waymark
