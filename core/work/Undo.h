// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QFuture>

namespace waymark {

/// Taking acts back, and doing them again (README.md, "Acts and the way back").
class Undo
{
public:
    explicit Undo(const WorkContext &context);

    /// Puts back what the act of this number changed. That is an act itself: its number, which this gives,
    /// undone does the first one again. Fails with Conflict, changing nothing, when something was built upon
    /// it since.
    QFuture<Result<ActNumber>> revert(ActNumber act);

private:
    WorkContext m_context;
};

} // namespace waymark
