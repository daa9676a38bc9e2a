// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportPlan.h"

#include <algorithm>

namespace waymark {

void ImportPlan::count(const PlannedRow &row)
{
    ++counts[row.verdict];
    const bool isTaken = row.verdict == ImportVerdict::New || row.verdict == ImportVerdict::Update ||
                         row.verdict == ImportVerdict::Unchanged;
    if (isTaken && !row.problems.isEmpty())
        ++warnings;
    problemCount += row.problems.size();
    const auto room = std::max<qsizetype>(problemsKept - problems.size(), 0);
    problems += row.problems.first(std::min(room, row.problems.size()));
}

} // namespace waymark
