// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Activity.h"
#include "core/work/FieldProblem.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>

namespace waymark {

/// What a person logs by hand on an account's timeline.
class Activities
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Activities)
public:
    explicit Activities(const WorkContext &context);

    /// What is wrong with the form; fields "account", "kind", "title", "at".
    Result<QList<FieldProblem>> problems(const Activity &activity) const;

    /// Logs a call, a meeting or a note; `activity.at` may be in the past, not in the future. The actor and
    /// the id are filled in.
    QFuture<Result<Made<ActivityId>>> log(const Activity &activity);

private:
    WorkContext m_context;
};

} // namespace waymark
