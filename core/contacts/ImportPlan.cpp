// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportPlan.h"

#include "core/contacts/ImportMapping.h"
#include "core/csv/CsvFile.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportPlan)
};

ImportProblem ofHeader(const CsvFile &file, int column, const QString &id, const QString &sentence)
{
    ImportProblem problem;
    problem.severity = ImportProblem::Severity::Warning;
    problem.id = id;
    problem.row = 1;
    problem.line = 1;
    problem.column = column;
    problem.columnName = file.columns().value(column - 1);
    problem.value = problem.columnName;
    problem.sentence = sentence;
    return problem;
}

} // namespace

void ImportPlan::count(const PlannedRow &row)
{
    ++counts[row.verdict];
    onlyOptedOut += row.onlyOptsOut ? 1 : 0;
    if (isTaken(row.verdict) && !row.problems.isEmpty())
        ++warnings;
    problemCount += row.problems.size();
    const auto room = std::max<qsizetype>(problemsKept - problems.size(), 0);
    problems += row.problems.first(std::min(room, row.problems.size()));
}

void ImportPlan::addHeaderProblems(const CsvFile &file, const ImportMapping &mapping)
{
    QList<ImportProblem> found;
    if (const auto &wrong = file.headerProblem()) {
        found.append(ofHeader(file, wrong->at.column, problemName(wrong->kind), wrong->sentence()));
        found.last().row = wrong->at.row;
        found.last().line = wrong->at.line;
    }
    for (const int column : mapping.untoldOptOuts(file.columns()))
        found.append(ofHeader(file, column + 1, QStringLiteral("opt-out-not-imported"),
                              Words::tr("“%1” may tell who unsubscribed, and is not imported.")
                                  .arg(file.columns().at(column))));
    problemCount += found.size();
    problems = found + problems;
}

} // namespace waymark
