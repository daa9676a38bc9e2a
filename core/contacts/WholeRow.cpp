// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/WholeRow.h"

#include "core/contacts/CellText.h"
#include "core/contacts/ImportMapping.h"
#include "core/contacts/RejectsColumns.h"
#include "core/csv/CsvRecord.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::WholeRow)
};

/// Of a cell, so much is shown.
constexpr qsizetype shown = 300;

QString cellOf(const CsvRecord &record, int column)
{
    return column >= 0 && column < record.size() ? record.text(column) : QString();
}

} // namespace

int mendedColumnOf(const ImportMapping &mapping, const QStringList &columns)
{
    const auto mended = columns.indexOf(rejectsColumns::mended);
    return mended >= 0 && !mapping.targets.value(mended) ? int(mended) : -1;
}

ImportProblem problemOf(const CsvRecord &record, const QStringList &columns, int column,
                        ImportProblem::Severity severity, const QString &id, const QString &sentence)
{
    const CsvPosition &at = record.position();
    ImportProblem problem{severity, id, at.row, at.line, std::max(column, -1) + 1, {}, {}, sentence};
    if (column >= 0) {
        problem.columnName = columns.value(column);
        problem.value = cellOf(record, column).left(shown);
    }
    return problem;
}

std::optional<ImportProblem> whyNotWhole(const CsvRecord &record, const QStringList &columns,
                                         int mendedColumn)
{
    if (const auto &wrong = record.problem()) {
        ImportProblem problem =
            problemOf(record, columns, wrong->at.column - 1, ImportProblem::Severity::Error,
                      problemName(wrong->kind), wrong->sentence());
        problem.line = wrong->at.line;
        return problem;
    }
    if (record.isAccepted() || mendedColumn < 0 ||
        booleanFromCell(tidiedCell(cellOf(record, mendedColumn))).value_or(true))
        return std::nullopt;
    return problemOf(record, columns, mendedColumn, ImportProblem::Severity::Error,
                     QStringLiteral("not-mended"),
                     Words::tr("This row could not be read whole when it was left out. Put every value into "
                               "its column, then write “yes” into the column %1.")
                         .arg(rejectsColumns::mended));
}

} // namespace waymark
