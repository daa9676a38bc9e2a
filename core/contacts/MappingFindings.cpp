// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/MappingFindings.h"

#include "core/contacts/RowChecker.h"
#include "core/contacts/accounts/AccountChoices.h"
#include "core/contacts/accounts/AccountIndex.h"
#include "core/contacts/accounts/AccountRowChecker.h"
#include "core/contacts/accounts/AccountsSaid.h"
#include "core/csv/CsvFile.h"
#include "core/csv/CsvReader.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace waymark {

namespace {

constexpr qint64 rowsBetweenQuestions = 200;

/// The different accounts of one column.
struct Accounts
{
    QSet<QString> found;
    QSet<QString> unknown;
};

void noteUnknown(ColumnFinding &finding, const QString &text)
{
    if (text.isEmpty())
        return;
    auto same = std::ranges::find(finding.unknown, text, &UnknownText::text);
    if (same == finding.unknown.end())
        same = std::ranges::find(finding.unknown, ImportMapping::meaningKey(text),
                                 [](const UnknownText &one) { return ImportMapping::meaningKey(one.text); });
    if (same != finding.unknown.end())
        ++same->rows;
    else if (finding.unknown.size() < MappingFindings::textsKept)
        finding.unknown.append({text, 1});
}

void note(ColumnFinding &finding, const ImportProblem &problem)
{
    const bool isError = problem.severity == ImportProblem::Severity::Error;
    const bool isEmpty = problem.value.trimmed().isEmpty();
    ++finding.problemRows;
    noteUnknown(finding, problem.unknown);
    if (finding.dateOfTwo.isEmpty() && problem.id == QLatin1String("date-ambiguous"))
        finding.dateOfTwo = tidiedCell(problem.value);
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

/// Looks at the first rows of a file and gathers what is found.
class Look
{
public:
    Look(const CsvFile &file, const ImportMapping &mapping)
        : m_file(file), m_mapping(mapping), m_accounts(size_t(file.columns().size()))
    {
        m_findings.columns.resize(file.columns().size());
    }
    virtual ~Look() = default;
    Look(const Look &) = delete;
    Look &operator=(const Look &) = delete;

    Result<MappingFindings> run(const std::function<bool()> &goOn)
    {
        const auto reader = m_file.rows();
        if (!reader)
            return failure(reader.error());
        CsvRecord record;
        for (; m_findings.rows < MappingFindings::rowsLookedAt; ++m_findings.rows) {
            if (m_findings.rows % rowsBetweenQuestions == 0 && !goOn())
                return failure(ErrorKind::Cancelled, {});
            const auto next = (*reader)->next(&record);
            WAYMARK_TRY(next);
            m_findings.isWhole = !*next;
            if (m_findings.isWhole)
                break;
            lookAt(record);
        }
        for (size_t i = 0; i < m_accounts.size(); ++i) {
            m_findings.columns[qsizetype(i)].accountsFound = int(m_accounts[i].found.size());
            m_findings.columns[qsizetype(i)].accountsUnknown = int(m_accounts[i].unknown.size());
        }
        WAYMARK_TRY(m_file.expectUnchanged());
        return m_findings;
    }

protected:
    virtual void lookAt(const CsvRecord &record) = 0;

    /// Which account the row names, in the first column that says anything; an empty id for none.
    void noteAccount(const CsvRecord &record, std::initializer_list<ImportTarget> targets, const QString &id)
    {
        for (const ImportTarget target : targets) {
            const int column = m_mapping.columnOf(target);
            if (column < 0 || column >= record.size() || tidiedCell(record.text(column)).isEmpty())
                continue;
            Accounts &accounts = m_accounts[size_t(column)];
            if (id.isEmpty())
                accounts.unknown.insert(tidiedCell(record.text(column)).toCaseFolded());
            else
                accounts.found.insert(id);
            return;
        }
    }
    void noteProblems(const QList<ImportProblem> &problems)
    {
        for (const ImportProblem &problem : problems) {
            if (problem.column > 0 && problem.column <= m_findings.columns.size())
                note(m_findings.columns[problem.column - 1], problem);
        }
    }

private:
    const CsvFile &m_file;
    const ImportMapping &m_mapping;
    std::vector<Accounts> m_accounts;
    MappingFindings m_findings;
};

class LookAtContacts : public Look
{
public:
    LookAtContacts(const CsvFile &file, const ImportMapping &mapping, const ImportFacts &facts,
                   const std::shared_ptr<const AccountsSaid> &said)
        : Look(file, mapping), m_columns(file.columns()), m_checker(mapping, m_columns, facts), m_said(said)
    {
    }

protected:
    void lookAt(const CsvRecord &record) override
    {
        ImportRow row = m_checker.check(record);
        // Whatever else is wrong with the row: each column is told of by itself.
        if (m_said && !row.isHalfRead)
            m_said->addProblems(&row, m_columns);
        if (row.isAccountUnknown || !row.account.isEmpty())
            noteAccount(record,
                        {ImportTarget::AccountKey, ImportTarget::AccountName, ImportTarget::AccountDomain},
                        row.isAccountUnknown ? QString() : row.account.toString());
        // A row that could not be read whole says nothing of a column.
        if (!row.isHalfRead)
            noteProblems(row.problems);
    }

private:
    const QStringList m_columns;
    const RowChecker m_checker;
    std::shared_ptr<const AccountsSaid> m_said; ///< Has heard no row, so that it tells of cells alone.
};

class LookAtAccounts : public Look
{
public:
    LookAtAccounts(const CsvFile &file, const ImportMapping &mapping, const AccountChoices &choices,
                   const AccountIndex &index, const QDate &today)
        : Look(file, mapping), m_columns(file.columns()), m_index(index),
          m_checker(mapping, m_columns, choices, today)
    {
    }

protected:
    void lookAt(const CsvRecord &record) override
    {
        const AccountRow row = m_checker.check(record);
        if (row.isHalfRead)
            return;
        noteProblems(row.problems);
        if (row.title().isEmpty())
            return;
        const AccountIndex::Match match = m_index.find(row.keys);
        noteAccount(record,
                    {ImportTarget::AccountKey, ImportTarget::AccountDomain, ImportTarget::AccountName},
                    match.miss == AccountIndex::Miss::None ? m_index.id(match.entry).toString() : QString());
    }

private:
    const QStringList m_columns;
    const AccountIndex &m_index;
    const AccountRowChecker m_checker;
};

Result<MappingFindings> ofAccounts(Connection &connection, const CsvFile &file, const ImportMapping &mapping,
                                   const QDate &today, const std::function<bool()> &goOn)
{
    const auto choices = AccountChoices::read(connection);
    WAYMARK_TRY(choices);
    const auto index = AccountIndex::read(connection);
    WAYMARK_TRY(index);
    return LookAtAccounts(file, mapping, *choices, *index, today).run(goOn);
}

} // namespace

Result<MappingFindings> MappingFindings::of(Connection &connection, const CsvFile &file,
                                            const ImportMapping &mapping, const QDate &today,
                                            const std::function<bool()> &goOn)
{
    if (std::ranges::none_of(mapping.targets, [](const auto &target) { return target.has_value(); })) {
        MappingFindings nothing;
        nothing.columns.resize(file.columns().size());
        return nothing;
    }
    if (mapping.kind == ImportKind::Accounts)
        return ofAccounts(connection, file, mapping, today, goOn);
    const auto facts = ImportFacts::read(connection);
    WAYMARK_TRY(facts);
    const auto said = AccountsSaid::read(connection, mapping);
    WAYMARK_TRY(said);
    return LookAtContacts(file, mapping, *facts, *said).run(goOn);
}

} // namespace waymark
