// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Cta.h"
#include "core/domain/Task.h"

#include <QDateTime>

namespace waymark {

class Connection;

/// The task that a step which was left out becomes when it is restored: in its place in the order, dated as
/// far from its neighbours as the playbook says, but not before the day of `now` (UTC). Fails with NotFound
/// when the CTA left out no such step.
Result<Task> restoredStep(Connection &connection, const Cta &cta, const QString &stepId,
                          const QDateTime &now);

} // namespace waymark
