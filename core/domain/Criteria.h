// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// How a rule compares a field.
enum class RuleOp { Is, IsNot, IsSet, IsNotSet, AtLeast, AtMost };

/// One rule over one of the thirteen fields. `values` are pick-list ids, "true"/"false", or an amount in
/// minor units; a rule on a field with several values holds when any of them matches.
struct Rule
{
    AccountField field = AccountField::DeploymentType;
    RuleOp op = RuleOp::Is;
    QStringList values;

    bool operator==(const Rule &) const = default;
};

/// Rules joined by all or any. No rules: everything matches.
struct Criteria
{
    enum class Match { All, Any };
    Match match = Match::All;
    QList<Rule> rules;

    bool operator==(const Criteria &) const = default;
};

/// Whether `account` meets `criteria`. A field that is not set meets only IsNotSet and IsNot.
bool matches(const Criteria &criteria, const Account &account);

} // namespace waymark
