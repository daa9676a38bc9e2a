// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportPlan.h"

#include "core/csv/CsvFile.h"

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

void ImportPlan::addHeaderProblem(const CsvFile &file)
{
    const auto &wrong = file.headerProblem();
    if (!wrong)
        return;
    ImportProblem problem;
    problem.severity = ImportProblem::Severity::Warning;
    problem.id = problemName(wrong->kind);
    problem.row = wrong->at.row;
    problem.line = wrong->at.line;
    problem.column = wrong->at.column;
    problem.columnName = file.columns().value(wrong->at.column - 1);
    problem.value = problem.columnName;
    problem.sentence = wrong->sentence();
    problems.prepend(problem);
    ++problemCount;
}

} // namespace waymark
