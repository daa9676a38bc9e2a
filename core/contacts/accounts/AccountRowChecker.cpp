// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/accounts/AccountRowChecker.h"

#include "core/contacts/AccountKeyForms.h"
#include "core/contacts/CellText.h"
#include "core/contacts/DamageWords.h"
#include "core/contacts/WholeRow.h"
#include "core/csv/CsvRecord.h"
#include "core/csv/FormulaGuard.h"
#include "core/work/AccountForm.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountRowChecker)
};

using Severity = ImportProblem::Severity;

/// The target whose cell a problem of the form is about.
ImportTarget targetOfField(const QString &field)
{
    if (field == QLatin1String("renewalDate"))
        return ImportTarget::RenewalDate;
    if (field == QLatin1String("domain"))
        return ImportTarget::AccountDomain;
    return ImportTarget::AccountName;
}

} // namespace

AccountRowChecker::AccountRowChecker(const ImportMapping &mapping, const QStringList &columns,
                                     const AccountChoices &choices, const QDate &today)
    : m_mapping(mapping), m_columns(columns), m_cells(choices, mapping), m_today(today),
      m_mendedColumn(mendedColumnOf(mapping, columns))
{
    for (const ImportTarget target : importTargets(ImportKind::Accounts)) {
        if (mapping.columnOf(target) >= 0)
            m_targets.append(target);
    }
}

AccountRow AccountRowChecker::check(const CsvRecord &record) const
{
    AccountRow row;
    row.row = record.position().row;
    row.line = record.position().line;
    row.byteOffset = record.position().byteOffset;
    row.cells = record.texts();
    if (auto problem = whyNotWhole(record, m_columns, m_mendedColumn)) {
        row.isHalfRead = true;
        row.problems.append(std::move(*problem));
        return row;
    }
    readKeys(&row);
    for (const ImportTarget target : m_targets)
        readCell(&row, target);
    checkTogether(&row);
    return row;
}

QString AccountRowChecker::cell(const AccountRow &row, ImportTarget target) const
{
    const int column = m_mapping.columnOf(target);
    return column < 0 ? QString() : m_mapping.meant(column, row.cells.value(column));
}

void AccountRowChecker::note(AccountRow *row, Severity severity, const char *id, ImportTarget target,
                             const QString &sentence) const
{
    const int column = m_mapping.columnOf(target);
    row->problems.append({severity, QString::fromLatin1(id), row->row, row->line, column + 1,
                          m_columns.value(column), row->cells.value(column).left(300), sentence});
}

void AccountRowChecker::noteFault(AccountRow *row, ImportTarget target, const CellFault &fault) const
{
    note(row, Severity::Error, fault.id, target, fault.sentence);
    row->problems.last().unknown = fault.unknown;
}

void AccountRowChecker::readKeys(AccountRow *row) const
{
    row->keys.key = tidiedCell(cell(*row, ImportTarget::AccountKey));
    row->keys.domain = bareDomain(tidiedCell(cell(*row, ImportTarget::AccountDomain)));
    row->keys.name = tidiedText(cell(*row, ImportTarget::AccountName));
    const bool hasKey = !row->keys.key.isEmpty() || !row->keys.domain.isEmpty() || !row->keys.name.isEmpty();
    if (!hasKey)
        note(row, Severity::Error, "account-missing", m_targets.first(),
             Words::tr("Nothing says which account this is. It needs an id, a domain or a name."));
}

void AccountRowChecker::readCell(AccountRow *row, ImportTarget target) const
{
    const QString text = tidiedCell(cell(*row, target));
    if (target == ImportTarget::CarrCurrency)
        return;
    if (text.isEmpty()) {
        if (target != ImportTarget::AsOf)
            row->emptied.append(target);
        return;
    }
    if (isDamaged(row, target, text))
        return;
    switch (target) {
    case ImportTarget::AccountKey:
        row->values.externalId = text;
        // An id of our own finds the account; it is none of the company's.
        if (AccountIndex::isOwnId(text))
            return;
        break;
    case ImportTarget::ParentAccount:
        row->parent = text;
        return;
    case ImportTarget::Carr:
        readCarr(row);
        break;
    case ImportTarget::AsOf:
        readAsOf(row);
        return;
    default:
        if (const auto fault = m_cells.read(target, cell(*row, target), &row->values))
            noteFault(row, target, *fault);
    }
    row->given.append(target);
}

void AccountRowChecker::readCarr(AccountRow *row) const
{
    const QString currency = cell(*row, ImportTarget::CarrCurrency);
    const auto fault = m_cells.readCarr(cell(*row, ImportTarget::Carr), currency, &row->values);
    if (fault)
        noteFault(row, ImportTarget::Carr, *fault);
}

void AccountRowChecker::readAsOf(AccountRow *row) const
{
    QDate day;
    if (const auto fault = m_cells.readAsOf(cell(*row, ImportTarget::AsOf), m_today, &day))
        noteFault(row, ImportTarget::AsOf, *fault);
    else
        row->asOf = day.startOfDay(Qt::UTC);
}

/// Whether a spreadsheet put something else in the cell's place. What only looks odd is told and taken.
bool AccountRowChecker::isDamaged(AccountRow *row, ImportTarget target, const QString &text) const
{
    // The guard of an export says that the cell is as it shall be.
    const QString read = cell(*row, target);
    const CellDamage damage = withoutFormulaGuard(read) == read ? cellDamage(text) : CellDamage::None;
    if (damage == CellDamage::None || (damage == CellDamage::Date && target != ImportTarget::AccountName))
        return false;
    const bool isLost = damage == CellDamage::ErrorValue || damage == CellDamage::Exponent;
    note(row, isLost ? Severity::Error : Severity::Warning, "spreadsheet-damage", target,
         damageSentence(damage, m_columns.value(m_mapping.columnOf(target))));
    return isLost;
}

/// What is wrong with values that are right each for itself.
void AccountRowChecker::checkTogether(AccountRow *row) const
{
    if (row->isInvalid())
        return;
    Account account = row->values;
    if (account.name.isEmpty())
        account.name = QStringLiteral("-");
    const auto problems = accountProblems(account);
    for (const FieldProblem &problem : problems)
        note(row, Severity::Error, "values-contradict", targetOfField(problem.field), problem.sentence);
}

} // namespace waymark
