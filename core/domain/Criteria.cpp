// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/Criteria.h"

#include <algorithm>

namespace waymark {

namespace {

/// The field's values as rules write them; empty when it is not set.
QStringList ruleValues(const Account &account, AccountField field)
{
    const QVariant value = accountFieldValue(account, field);
    if (!value.isValid())
        return {};
    switch (accountFieldInfo(field).kind) {
    case FieldKind::Money:
        return {QString::number(value.value<Money>().minor)};
    case FieldKind::User:
        return {value.value<UserId>().toString()};
    case FieldKind::TriState:
        return {value.value<TriState>() == TriState::True ? QStringLiteral("true") : QStringLiteral("false")};
    case FieldKind::PickOne:
        return {value.toString()};
    case FieldKind::PickMany:
        return value.toStringList();
    }
    return {};
}

bool compares(const QStringList &present, const QStringList &wanted, RuleOp op)
{
    if (present.isEmpty() || wanted.isEmpty())
        return false;
    bool presentIsNumber = false;
    bool wantedIsNumber = false;
    const qint64 left = present.first().toLongLong(&presentIsNumber);
    const qint64 right = wanted.first().toLongLong(&wantedIsNumber);
    if (!presentIsNumber || !wantedIsNumber)
        return false;
    return op == RuleOp::AtLeast ? left >= right : left <= right;
}

bool holds(const Rule &rule, const Account &account)
{
    const QStringList present = ruleValues(account, rule.field);
    const auto wanted = [&rule](const QString &value) { return rule.values.contains(value); };
    switch (rule.op) {
    case RuleOp::Is:
        return std::ranges::any_of(present, wanted);
    case RuleOp::IsNot:
        return std::ranges::none_of(present, wanted);
    case RuleOp::IsSet:
        return !present.isEmpty();
    case RuleOp::IsNotSet:
        return present.isEmpty();
    case RuleOp::AtLeast:
    case RuleOp::AtMost:
        return compares(present, rule.values, rule.op);
    }
    return false;
}

} // namespace

bool matches(const Criteria &criteria, const Account &account)
{
    if (criteria.rules.isEmpty())
        return true;
    const auto met = [&account](const Rule &rule) { return holds(rule, account); };
    return criteria.match == Criteria::Match::All ? std::ranges::all_of(criteria.rules, met)
                                                  : std::ranges::any_of(criteria.rules, met);
}

} // namespace waymark
