// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/accounts/AccountsSaid.h"

#include "core/contacts/accounts/AccountValues.h"
#include "core/store/AccountRepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountsSaid)
};

/// Of a row of which only the opt-out is taken, nothing else is.
bool isTakenWhole(const PlannedRow &row)
{
    return isTaken(row.verdict) && !row.onlyOptsOut;
}

/// The row that counts for each account.
QHash<AccountId, qsizetype> countingRows(const QList<ImportRow> &rows, const QList<PlannedRow> &planned)
{
    QHash<AccountId, qsizetype> counting;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (isTakenWhole(planned.at(i)))
            counting.insert(rows.at(i).account, i);
    }
    return counting;
}

} // namespace

Result<std::shared_ptr<AccountsSaid>> AccountsSaid::read(Connection &connection, const ImportMapping &mapping)
{
    const bool isFilled = std::ranges::any_of(mapping.targets, [](const std::optional<ImportTarget> &target) {
        return target && isFieldOfAccount(*target);
    });
    if (!isFilled)
        return std::shared_ptr<AccountsSaid>();
    const std::shared_ptr<AccountsSaid> said(new AccountsSaid(mapping));
    const auto choices = AccountChoices::read(connection);
    WAYMARK_TRY(choices);
    said->m_choices = *choices;
    const auto texts = AccountTexts::read(connection);
    WAYMARK_TRY(texts);
    said->m_texts = *texts;
    return said;
}

void AccountsSaid::hear(const ImportRow &row)
{
    if (row.account.isEmpty() || row.accountTexts.isEmpty())
        return;
    const AccountCells cells(m_choices, m_mapping);
    Said &said = m_accounts[row.account];
    for (const auto &[target, text] : row.accountTexts) {
        Account values;
        if (cells.read(target, text, &values))
            continue;
        const auto first = said.first.find(target);
        if (first == said.first.end()) {
            said.first.insert(target, {row.row, text, false});
            copyAccountValue(values, said.values, target);
        } else if (!sameAccountValue(values, said.values, target))
            first->differs = true;
    }
}

void AccountsSaid::addProblems(ImportRow *row, const QStringList &columns) const
{
    const auto said = m_accounts.constFind(row->account);
    const AccountCells cells(m_choices, m_mapping);
    for (const auto &[target, text] : row->accountTexts) {
        const int column = m_mapping.columnOf(target);
        const auto note = [&, text = text](const QString &id, const QString &sentence) {
            row->problems.append({ImportProblem::Severity::Warning, id, row->row, row->line, column + 1,
                                  columns.value(column), text.left(300), sentence});
        };
        Account values;
        if (const auto fault = cells.read(target, text, &values)) {
            note(QString::fromLatin1(fault->id),
                 fault->sentence + u' ' + Words::tr("The account keeps what it has."));
            row->problems.last().unknown = fault->unknown;
            continue;
        }
        if (said == m_accounts.cend() || sameAccountValue(values, said->values, target))
            continue;
        const First first = said->first.value(target);
        note(QStringLiteral("account-value-differs"),
             Words::tr("Row %1 says “%2” here of the same account, so it keeps what it has.")
                 .arg(QString::number(first.row), first.text.left(100)));
    }
}

Result<void> AccountsSaid::take(Connection &connection, const QList<ImportRow> &rows,
                                const ImportPolicies &policies, QList<PlannedRow> *planned)
{
    const auto counting = countingRows(rows, *planned);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto said = m_accounts.find(rows.at(i).account);
        // An account has one value, whichever of its rows says it: what a duplicate says counts, too.
        const qsizetype place = counting.value(rows.at(i).account, -1);
        const bool isHeard =
            isTakenWhole(planned->at(i)) || planned->at(i).verdict == ImportVerdict::Duplicate;
        if (said == m_accounts.end() || rows.at(i).accountTexts.isEmpty() || !isHeard || place < 0)
            continue;
        if (said->account.id.isEmpty()) {
            const auto account = AccountRepository::find(connection, rows.at(i).account);
            WAYMARK_TRY(account);
            said->account = *account;
        }
        QList<FieldChange> changes;
        const auto existing = rows.at(i).policy.existing.value_or(policies.existing);
        for (const auto &text : rows.at(i).accountTexts)
            takeOne(&*said, text.first, existing, &changes);
        if (changes.isEmpty())
            continue;
        PlannedRow &row = (*planned)[place];
        row.changes += changes;
        if (row.verdict == ImportVerdict::Unchanged)
            row.verdict = ImportVerdict::Update;
    }
    return {};
}

void AccountsSaid::takeOne(Said *said, ImportTarget target, ImportPolicies::Existing existing,
                           QList<FieldChange> *changes)
{
    const auto first = said->first.constFind(target);
    if (first == said->first.cend() || first->differs || said->taken.contains(target))
        return;
    // Another row of the account may want what this one, decided for by hand, does not.
    const bool isWanted =
        existing == ImportPolicies::Existing::Update ||
        (existing == ImportPolicies::Existing::Fill && !hasAccountValue(said->account, target));
    if (!isWanted)
        return;
    said->taken.insert(target);
    if (sameAccountValue(said->account, said->values, target))
        return;
    const QString before = m_texts.told(said->account, target);
    copyAccountValue(said->values, said->account, target);
    said->isChanged = true;
    changes->append({importTargetInfo(target).id, before, m_texts.told(said->account, target)});
}

QList<Account> AccountsSaid::changed() const
{
    QList<Account> accounts;
    for (const Said &said : m_accounts) {
        if (said.isChanged)
            accounts.append(said.account);
    }
    std::ranges::sort(accounts, {}, [](const Account &account) { return account.id.toString(); });
    return accounts;
}

} // namespace waymark
