// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportMapping.h"
#include "core/contacts/accounts/AccountCells.h"
#include "core/contacts/accounts/AccountRow.h"

#include <QDate>
#include <QStringList>

namespace waymark {

class AccountChoices;
class CsvRecord;

/// Makes an AccountRow of what was read: picks the mapped cells, reads them as values, and says what is
/// wrong. Looks at one row alone.
class AccountRowChecker
{
public:
    /// `mapping` passed its check(); all outlive the checker.
    AccountRowChecker(const ImportMapping &mapping, const QStringList &columns, const AccountChoices &choices,
                      const QDate &today);

    AccountRow check(const CsvRecord &record) const;

    /// Adds a problem of the cell that fills `target`, or of the whole row where no column does.
    void note(AccountRow *row, ImportProblem::Severity severity, const char *id, ImportTarget target,
              const QString &sentence) const;

private:
    void readKeys(AccountRow *row) const;
    void readCell(AccountRow *row, ImportTarget target) const;
    void readCarr(AccountRow *row) const;
    void readAsOf(AccountRow *row) const;
    void checkTogether(AccountRow *row) const;
    bool isDamaged(AccountRow *row, ImportTarget target, const QString &text) const;
    void noteFault(AccountRow *row, ImportTarget target, const CellFault &fault) const;
    QString cell(const AccountRow &row, ImportTarget target) const;

    const ImportMapping &m_mapping;
    const QStringList &m_columns;
    AccountCells m_cells;
    QDate m_today;
    const int m_mendedColumn;      ///< Of a rejects file.
    QList<ImportTarget> m_targets; ///< Those that have a column, in the order of the list.
};

} // namespace waymark
