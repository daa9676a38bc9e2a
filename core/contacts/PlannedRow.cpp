// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/PlannedRow.h"

#include <algorithm>

namespace waymark {

const ImportProblem *decidingProblem(const PlannedRow &row)
{
    const auto decides = [&row](const ImportProblem &problem) {
        return row.verdict == ImportVerdict::UnknownAccount
                   ? problem.id.startsWith(QLatin1String("account-"))
                   : problem.severity == ImportProblem::Severity::Error;
    };
    const auto found = std::ranges::find_if(row.problems, decides);
    if (found != row.problems.end())
        return &*found;
    return row.problems.isEmpty() ? nullptr : &row.problems.first();
}

} // namespace waymark
