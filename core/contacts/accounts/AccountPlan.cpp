// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/accounts/AccountPlan.h"

#include "core/contacts/accounts/AccountTexts.h"
#include "core/contacts/accounts/AccountValues.h"
#include "core/work/AccountForm.h"

#include <algorithm>

namespace waymark {

namespace {

using Existing = ImportPolicies::Existing;
using Duplicates = ImportPolicies::Duplicates;

PlannedRow planned(const AccountRow &row, ImportVerdict verdict)
{
    return {row.row, row.line, verdict, row.title(), {}, row.problems, {}, row.byteOffset};
}

/// Whether the value of a cell is taken for what the account has.
bool isTaken(const Account &account, ImportTarget target, Existing mode)
{
    return mode == Existing::Update || (mode == Existing::Fill && !hasAccountValue(account, target));
}

/// Adds to the account what the row has; several values in a cell come together where rows are merged.
void take(Account &account, const AccountRow &row, Existing mode, bool joins)
{
    for (const ImportTarget target : row.given) {
        if (!isTaken(account, target, mode) || sameAccountValue(account, row.values, target))
            continue;
        Account from = row.values;
        const auto join = [&](QStringList Account::*member) {
            for (const QString &value : account.*member) {
                if (!(from.*member).contains(value))
                    (from.*member).append(value);
            }
        };
        if (joins && target == ImportTarget::ProductsPurchased)
            join(&Account::productsPurchased);
        else if (joins && target == ImportTarget::TechnologyStack)
            join(&Account::technologyStack);
        copyAccountValue(from, account, target);
    }
}

/// What an account is known by stays, or the next file would make another one of it; and who may see it is
/// not told by an empty cell.
bool isCleared(ImportTarget target)
{
    return target != ImportTarget::AccountName && target != ImportTarget::AccountKey &&
           target != ImportTarget::AccountDomain && target != ImportTarget::Restricted;
}

void clear(Account &account, const AccountRow &row)
{
    for (const ImportTarget target : row.emptied) {
        if (isCleared(target))
            copyAccountValue(Account(), account, target);
    }
}

/// Says of the automatic values of the row where they are from and since when they are true: of those that
/// changed, and of those that are the same as of a later day.
void stamp(Account &account, const Account &before, const AccountRow &row, const AccountPlan::Means &means)
{
    for (const AccountFieldInfo &info : accountFields()) {
        if (info.source != FieldSource::Automatic)
            continue;
        const auto target = importTargetFromId(ImportKind::Accounts, info.id).value_or(ImportTarget::Carr);
        if (!hasAccountValue(account, target)) {
            account.stamps.remove(info.field);
            continue;
        }
        const QDateTime asOf = row.asOf.isNull() ? means.now : row.asOf;
        const bool isOther = !sameAccountValue(account, before, target);
        const bool isSaidAgain = row.given.contains(target) &&
                                 sameAccountValue(account, row.values, target) && !row.asOf.isNull() &&
                                 row.asOf > account.stamps.value(info.field).asOf;
        if (isOther || isSaidAgain)
            account.stamps.insert(info.field, {asOf, means.source});
    }
}

QList<FieldChange> changesBetween(const Account &before, const Account &after, const AccountTexts &texts)
{
    QList<FieldChange> changes;
    for (const ImportTarget target : importTargets(ImportKind::Accounts)) {
        const bool isStamp = target == ImportTarget::AsOf;
        const bool differs = isStamp ? before.stamps != after.stamps
                                     : isAccountValue(target) && !sameAccountValue(before, after, target);
        if (differs)
            changes.append(
                {importTargetInfo(target).id, texts.told(before, target), texts.told(after, target)});
    }
    // The stamp of a value that changes goes with it.
    if (changes.size() > 1)
        changes.removeIf(
            [](const FieldChange &c) { return c.field == importTargetInfo(ImportTarget::AsOf).id; });
    return changes;
}

/// What the account would be after the row.
Account accountAfter(const Account &before, bool isThere, const AccountRow &row, Existing mode, bool joins,
                     const AccountPlan::Means &means)
{
    Account account = before;
    if (mode == Existing::Leave)
        return account;
    if (means.policies.empty == ImportPolicies::Empty::Clear && mode == Existing::Update && !joins)
        clear(account, row);
    take(account, row, mode, joins);
    if (!isThere && !means.namesTam)
        account.technicalAccountManager = means.me;
    stamp(account, before, row, means);
    return account;
}

/// The first thing that is wrong with the account and was not before.
std::optional<ImportProblem> contradiction(const Account &before, const Account &account,
                                           const AccountRow &row)
{
    const auto old = accountProblems(before);
    const auto problems = accountProblems(account);
    for (const FieldProblem &problem : problems) {
        if (!old.contains(problem))
            return ImportProblem{ImportProblem::Severity::Error,
                                 QStringLiteral("values-contradict"),
                                 row.row,
                                 row.line,
                                 0,
                                 {},
                                 {},
                                 problem.sentence};
    }
    return {};
}

/// Which rows have a say, in which order. Where one counts and not all, it is the first of these after which
/// the account does not contradict itself.
QList<qsizetype> sayingRows(const QList<AccountRow> &rows, Duplicates policy)
{
    QList<qsizetype> all;
    for (qsizetype i = 0; i < rows.size(); ++i)
        all.append(policy == Duplicates::Last ? rows.size() - 1 - i : i);
    // What was chosen by hand comes first.
    std::ranges::stable_sort(all, std::ranges::greater(),
                             [&rows](qsizetype i) { return rows.at(i).policy.preference; });
    return all;
}

} // namespace

AccountPlan AccountPlan::of(const Account &existing, bool isNew, const QList<AccountRow> &rows,
                            const Means &means)
{
    AccountPlan plan;
    plan.isNew = isNew;
    for (const AccountRow &row : rows)
        plan.rows.append(planned(row, ImportVerdict::Duplicate));
    Account account = existing;
    qsizetype first = -1;
    const QList<qsizetype> saying = sayingRows(rows, means.policies.duplicates);
    for (const qsizetype i : saying) {
        const AccountRow &row = rows.at(i);
        const bool isFurther = first >= 0;
        const bool isChosen = isFurther && rows.at(first).policy.preference > 0;
        if (isFurther && (isChosen || means.policies.duplicates != Duplicates::Merge))
            break;
        const Existing mode =
            isNew ? Existing::Update : row.policy.existing.value_or(means.policies.existing);
        const Account next = accountAfter(account, !isNew || isFurther, row, mode, isFurther, means);
        if (const auto problem = contradiction(account, next, row)) {
            plan.rows[i].verdict = ImportVerdict::Invalid;
            plan.rows[i].problems.append(*problem);
            plan.rows[i].cells = row.cells;
            continue;
        }
        account = next;
        first = isFurther ? first : i;
    }
    if (first < 0)
        return plan;
    PlannedRow &result = plan.rows[first];
    result.changes = isNew ? QList<FieldChange>() : changesBetween(existing, account, *means.texts);
    result.verdict = isNew                      ? ImportVerdict::New
                     : result.changes.isEmpty() ? ImportVerdict::Unchanged
                                                : ImportVerdict::Update;
    if (result.verdict != ImportVerdict::Unchanged)
        plan.account = account;
    return plan;
}

} // namespace waymark
