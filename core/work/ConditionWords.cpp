// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/ConditionWords.h"

#include "core/domain/MoneyText.h"
#include "core/work/FieldWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ConditionWords)
};

QString valueWords(const AccountFieldInfo &info, const QString &value, const FieldWords &words,
                   const QString &currency)
{
    switch (info.kind) {
    case FieldKind::Money:
        return moneyText({value.toLongLong(), currency}, QLocale());
    case FieldKind::User: {
        const QString name = words.userName(UserId(value));
        return name.isEmpty() ? value : name;
    }
    case FieldKind::TriState:
        return value == QLatin1String("true") ? Words::tr("true") : Words::tr("false");
    case FieldKind::PickOne:
    case FieldKind::PickMany:
        break;
    }
    return words.labels(info.pickList, {value}).first();
}

QString ruleWords(const Rule &rule, const FieldWords &words, const QString &currency)
{
    const AccountFieldInfo &info = accountFieldInfo(rule.field);
    QStringList each;
    for (const QString &value : rule.values)
        each.append(valueWords(info, value, words, currency));
    const QString values = each.join(Words::tr(" or ", "between values of a field"));
    switch (rule.op) {
    case RuleOp::Is:
        return Words::tr("%1 is %2", "a field and its values").arg(info.label, values);
    case RuleOp::IsNot:
        return Words::tr("%1 is not %2", "a field and its values").arg(info.label, values);
    case RuleOp::IsSet:
        return Words::tr("%1 is set", "a field").arg(info.label);
    case RuleOp::IsNotSet:
        return Words::tr("%1 is not set", "a field").arg(info.label);
    case RuleOp::AtLeast:
        return Words::tr("%1 is at least %2", "a field and an amount").arg(info.label, values);
    case RuleOp::AtMost:
        return Words::tr("%1 is at most %2", "a field and an amount").arg(info.label, values);
    }
    return {};
}

} // namespace

QString conditionWords(const Criteria &criteria, const FieldWords &words, const QString &currency)
{
    if (criteria.rules.isEmpty())
        return Words::tr("For every account");
    QStringList rules;
    for (const Rule &rule : criteria.rules)
        rules.append(ruleWords(rule, words, currency));
    const QString joint = criteria.match == Criteria::Match::Any ? Words::tr(", or ", "between rules")
                                                                 : Words::tr(", and ", "between rules");
    return Words::tr("Only if %1", "rules").arg(rules.join(joint));
}

} // namespace waymark
