// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/work/FieldProblem.h"
#include "core/work/NewCta.h"

namespace waymark {

class Connection;
struct PickItem;

/// What is wrong with a new CTA.
Result<QList<FieldProblem>> ctaProblems(Connection &connection, const NewCta &cta);

/// The active items of a pick list that a CTA of this type can have, in order.
Result<QList<PickItem>> itemsForType(Connection &connection, const QString &list, const QString &type);

} // namespace waymark
