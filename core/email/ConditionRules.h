// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Criteria.h"

#include <QJsonArray>
#include <QJsonObject>

namespace waymark {

/// Reads the "match" and "rules" attributes of a condition node:
/// `{"match": "all", "rules": [{"field": "deployment_type", "op": "is", "values": ["self_managed"]}]}`, with
/// the operations is, is_not, is_set, is_not_set, at_least and at_most. The error's `detail` begins with the
/// path below the attributes ("/rules/0/field: …").
Result<Criteria> criteriaFromJson(const QJsonObject &attributes);

/// The attributes again, in their normal form.
QJsonObject criteriaToJson(const Criteria &criteria);

} // namespace waymark
