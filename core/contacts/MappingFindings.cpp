// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/MappingFindings.h"

#include "core/contacts/RowChecker.h"
#include "core/csv/CsvFile.h"
#include "core/csv/CsvReader.h"

#include <QSet>

#include <vector>

namespace waymark {

namespace {

constexpr qint64 rowsBetweenQuestions = 200;

/// The different accounts of one column.
struct Accounts
{
    QSet<AccountId> found;
    QSet<QString> unknown;
};

/// The column that names the row's account: the first that says anything.
int accountColumn(const ImportMapping &mapping, const CsvRecord &record)
{
    for (const ImportTarget target :
         {ImportTarget::AccountKey, ImportTarget::AccountName, ImportTarget::AccountDomain}) {
        const int column = mapping.columnOf(target);
        if (column >= 0 && column < record.size() && !tidiedCell(record.text(column)).isEmpty())
            return column;
    }
    return -1;
}

void note(ColumnFinding &finding, const ImportProblem &problem)
{
    const bool isError = problem.severity == ImportProblem::Severity::Error;
    const bool isEmpty = problem.value.trimmed().isEmpty();
    ++finding.problemRows;
    finding.emptyRows += isEmpty ? 1 : 0;
    // What leaves rows out goes before what is only odd, and a value before none.
    const bool isGraver = isError && !finding.isError;
    const bool saysMore = isError == finding.isError && finding.problemValue.isEmpty() && !isEmpty;
    if (!finding.problem.isEmpty() && !isGraver && !saysMore)
        return;
    finding.problem = problem.sentence;
    finding.problemValue = isEmpty ? QString() : problem.value;
    finding.isError = isError;
}

} // namespace

Result<MappingFindings> MappingFindings::of(Connection &connection, const CsvFile &file,
                                            const ImportMapping &mapping, const std::function<bool()> &goOn)
{
    const auto facts = ImportFacts::read(connection);
    WAYMARK_TRY(facts);
    const auto reader = file.rows();
    if (!reader)
        return failure(reader.error());
    const RowChecker checker(mapping, file.columns(), *facts);
    MappingFindings findings;
    findings.columns.resize(file.columns().size());
    std::vector<Accounts> accounts(size_t(file.columns().size()));
    CsvRecord record;
    for (; findings.rows < rowsLookedAt; ++findings.rows) {
        if (findings.rows % rowsBetweenQuestions == 0 && !goOn())
            return failure(ErrorKind::Cancelled, {});
        const auto next = (*reader)->next(&record);
        WAYMARK_TRY(next);
        findings.isWhole = !*next;
        if (findings.isWhole)
            break;
        const ImportRow row = checker.check(record);
        if (const int column = accountColumn(mapping, record); column >= 0) {
            if (row.isAccountUnknown)
                accounts[size_t(column)].unknown.insert(tidiedCell(record.text(column)).toCaseFolded());
            else if (!row.account.isEmpty())
                accounts[size_t(column)].found.insert(row.account);
        }
        // A row that could not be read whole says nothing of a column.
        if (row.isHalfRead)
            continue;
        for (const ImportProblem &problem : row.problems) {
            if (problem.column > 0 && problem.column <= findings.columns.size())
                note(findings.columns[problem.column - 1], problem);
        }
    }
    for (size_t i = 0; i < accounts.size(); ++i) {
        findings.columns[qsizetype(i)].accountsFound = int(accounts[i].found.size());
        findings.columns[qsizetype(i)].accountsUnknown = int(accounts[i].unknown.size());
    }
    return findings;
}

} // namespace waymark
