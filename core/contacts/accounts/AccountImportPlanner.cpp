// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/accounts/AccountImportPlanner.h"

#include "core/contacts/accounts/AccountChoices.h"
#include "core/contacts/accounts/AccountRowChecker.h"
#include "core/csv/CsvFile.h"
#include "core/csv/CsvReader.h"
#include "core/store/AccountRepository.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountImportPlanner)
};

using Severity = ImportProblem::Severity;

constexpr int rowsInHand = 500;
constexpr int rowsBetweenReports = 200;

// Why a row has no account, in the place of its entry.
constexpr qint32 isInvalid = -1;
constexpr qint32 severalMatch = -2;
constexpr qint32 hasNoName = -3;

} // namespace

AccountImportPlanner::AccountImportPlanner(Connection &connection, const CsvFile &file,
                                           const ImportSettings &settings, const QDateTime &now,
                                           const UserId &me)
    : m_connection(connection), m_file(file), m_settings(settings)
{
    m_means.policies = settings.policies;
    m_means.now = now;
    m_means.source = Words::tr("import of %1").arg(QFileInfo(file.path()).fileName());
    m_means.me = me;
    m_means.namesTam = settings.mapping.columnOf(ImportTarget::TechnicalAccountManager) >= 0;
    m_means.texts = &m_texts;
}

Result<ImportPlan> AccountImportPlanner::run(const Taken &taken, const ImportGoOn &goOn)
{
    m_taken = taken;
    m_goOn = goOn;
    WAYMARK_TRY(m_settings.mapping.check());
    const auto choices = AccountChoices::read(m_connection);
    WAYMARK_TRY(choices);
    auto texts = AccountTexts::read(m_connection);
    WAYMARK_TRY(texts);
    m_texts = std::move(*texts);
    auto index = AccountIndex::read(m_connection);
    WAYMARK_TRY(index);
    m_index = std::move(*index);
    m_existing = m_index.size();
    const AccountRowChecker checker(m_settings.mapping, m_file.columns(), *choices,
                                    m_means.now.toUTC().date());
    WAYMARK_TRY(findAccounts(checker));
    WAYMARK_TRY(planRows(checker));
    WAYMARK_TRY(planRepeated());
    std::ranges::stable_sort(m_plan.problems, {}, &ImportProblem::row);
    m_plan.addHeaderProblems(m_file, m_settings.mapping);
    return m_plan;
}

Result<void> AccountImportPlanner::tell(qint64 done) const
{
    if (m_goOn && !m_goOn(done, 2 * m_file.size()))
        return failure(ErrorKind::Cancelled, Words::tr("The import was stopped. Nothing was changed."));
    return {};
}

/// Calls `visit` for every row that is not empty; `done` is what was read of the file before.
Result<void> AccountImportPlanner::forEachRow(qint64 done, const Visit &visit)
{
    const auto reader = m_file.rows();
    if (!reader)
        return failure(reader.error());
    const int columns = int(m_file.columns().size());
    m_plan.emptyRows = 0;
    CsvRecord record;
    for (qint64 count = 0;; ++count) {
        const auto next = (*reader)->next(&record);
        WAYMARK_TRY(next);
        if (!*next)
            break;
        if (count % rowsBetweenReports == 0)
            WAYMARK_TRY(tell(done + (*reader)->bytesRead()));
        m_settings.repairs.apply(&record, columns);
        if (record.isEmpty())
            ++m_plan.emptyRows;
        else
            WAYMARK_TRY(visit(record));
    }
    m_plan.emptyRows += (*reader)->emptyLines();
    return {};
}

AccountRow AccountImportPlanner::checked(const CsvRecord &record, const AccountRowChecker &checker) const
{
    AccountRow row = checker.check(record);
    if (m_settings.repairs.isLeftOut(row.row))
        row.problems = {ImportRepairs::leftOutProblem(row.row, row.line)};
    row.policy = m_settings.repairs.policyOf(row.row);
    return row;
}

Result<void> AccountImportPlanner::findAccounts(const AccountRowChecker &checker)
{
    m_rowsOf.assign(size_t(m_existing), 0);
    return forEachRow(0, [&](const CsvRecord &record) -> Result<void> {
        const AccountRow row = checked(record, checker);
        const qint32 entry = row.isInvalid() ? isInvalid : entryOf(row);
        m_entryOfRow.push_back(entry);
        m_rowsOf.resize(size_t(m_index.size()), 0);
        if (entry >= 0)
            ++m_rowsOf[size_t(entry)];
        return {};
    });
}

/// The account that the row is, a new one where none is found.
qint32 AccountImportPlanner::entryOf(const AccountRow &row)
{
    const AccountIndex::Match match = m_index.find(row.keys);
    if (match.miss == AccountIndex::Miss::Several)
        return severalMatch;
    if (match.miss == AccountIndex::Miss::None) {
        m_index.claim(match.entry, row.keys.key);
        return match.entry;
    }
    if (row.keys.name.isEmpty())
        return hasNoName;
    const AccountId id = AccountId::create();
    if (m_settings.mapping.columnOf(ImportTarget::ParentAccount) >= 0)
        m_texts.add({id, row.keys.name, row.keys.domain, row.keys.key});
    return m_index.add(id, row.keys);
}

Result<void> AccountImportPlanner::planRows(const AccountRowChecker &checker)
{
    size_t place = 0;
    const Visit visit = [&](const CsvRecord &record) -> Result<void> {
        // A file that grows meanwhile is another one, and its import is refused in the end.
        const qint32 entry = place < m_entryOfRow.size() ? m_entryOfRow[place++] : isInvalid;
        return add(checked(record, checker), entry, checker);
    };
    WAYMARK_TRY(forEachRow(m_file.size(), visit));
    return flush();
}

Result<void> AccountImportPlanner::add(AccountRow row, qint32 entry, const AccountRowChecker &checker)
{
    ++m_plan.rows;
    if (entry == severalMatch)
        checker.note(&row, Severity::Error, "account-ambiguous", ImportTarget::AccountKey,
                     Words::tr("More than one account matches “%1”. Name it by its id.").arg(row.title()));
    else if (entry == hasNoName)
        checker.note(&row, Severity::Error, "account-name-missing", ImportTarget::AccountName,
                     Words::tr("There is no account “%1” yet, and a new one needs a name.").arg(row.title()));
    if (entry < 0 || row.isInvalid())
        return leaveOut(row);
    findParent(&row, entry, checker);
    if (m_rowsOf[size_t(entry)] > 1) {
        auto &rows = m_together[entry];
        if (rows.isEmpty())
            m_togetherOrder.append(entry);
        rows.append(std::move(row));
        return {};
    }
    m_batchEntries.append(entry);
    m_batch.append({std::move(row)});
    return m_batch.size() < rowsInHand ? Result<void>() : flush();
}

void AccountImportPlanner::findParent(AccountRow *row, qint32 entry, const AccountRowChecker &checker) const
{
    if (row->parent.isEmpty())
        return;
    const AccountIndex::Match match = m_index.findByAny(row->parent);
    const QString shown = row->parent.left(100);
    if (match.miss == AccountIndex::Miss::Several)
        checker.note(
            row, Severity::Warning, "parent-ambiguous", ImportTarget::ParentAccount,
            Words::tr("More than one account matches “%1”, so none is kept as the parent. Name it by "
                      "its id.")
                .arg(shown));
    else if (match.miss == AccountIndex::Miss::Unknown)
        checker.note(row, Severity::Warning, "parent-unknown", ImportTarget::ParentAccount,
                     Words::tr("There is no account “%1”, so none is kept as the parent.").arg(shown));
    else if (match.entry == entry)
        checker.note(row, Severity::Warning, "parent-itself", ImportTarget::ParentAccount,
                     Words::tr("An account cannot be its own parent."));
    else {
        row->values.parent = m_index.id(match.entry);
        row->given.append(ImportTarget::ParentAccount);
    }
}

Result<void> AccountImportPlanner::flush()
{
    return settle(std::exchange(m_batchEntries, {}), std::exchange(m_batch, {}));
}

Result<void> AccountImportPlanner::planRepeated()
{
    for (qsizetype begin = 0; begin < m_togetherOrder.size(); begin += rowsInHand) {
        const QList<qint32> entries = m_togetherOrder.mid(begin, rowsInHand);
        QList<QList<AccountRow>> rows;
        for (const qint32 entry : entries)
            rows.append(m_together.take(entry));
        WAYMARK_TRY(settle(entries, rows));
        WAYMARK_TRY(tell(2 * m_file.size()));
    }
    return {};
}

/// `rows` has the rows of each of the accounts.
Result<void> AccountImportPlanner::settle(const QList<qint32> &entries, const QList<QList<AccountRow>> &rows)
{
    QList<AccountId> ids;
    for (const qint32 entry : entries) {
        if (entry < m_existing)
            ids.append(m_index.id(entry));
    }
    const auto existing = AccountRepository::findAll(m_connection, ids);
    WAYMARK_TRY(existing);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const AccountId id = m_index.id(entries.at(i));
        Account account = existing->value(id);
        account.id = id;
        WAYMARK_TRY(report(AccountPlan::of(account, entries.at(i) >= m_existing, rows.at(i), m_means)));
    }
    return {};
}

Result<void> AccountImportPlanner::leaveOut(const AccountRow &row)
{
    AccountPlan plan;
    PlannedRow left{row.row, row.line, ImportVerdict::Invalid, row.title(), {}, row.problems, row.cells};
    left.byteOffset = row.byteOffset;
    left.isHalfRead = row.isHalfRead;
    plan.rows.append(left);
    return report(plan);
}

Result<void> AccountImportPlanner::report(const AccountPlan &plan)
{
    for (const PlannedRow &row : plan.rows)
        m_plan.count(row);
    return m_taken ? m_taken(plan) : Result<void>();
}

} // namespace waymark
