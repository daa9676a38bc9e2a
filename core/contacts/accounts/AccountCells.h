// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportMapping.h"
#include "core/domain/Account.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace waymark {

class AccountChoices;

/// Why a cell is not taken.
struct CellFault
{
    const char *id; ///< Stable: "choice-unknown".
    QString sentence;
    QString unknown = {}; ///< As in ImportProblem.
};

/// Reads cells as values of an account: choices by id or label, amounts, numbers and days in whatever form,
/// yes and no in many words.
class AccountCells
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountCells)
public:
    /// Both outlive it.
    AccountCells(const AccountChoices &choices, const ImportMapping &mapping)
        : m_choices(choices), m_mapping(mapping)
    {
    }

    /// Puts what the cell says in `account`; its text is not empty. What finds an account (its key, its
    /// parent) and Carr, which takes two cells, are not read here.
    std::optional<CellFault> read(ImportTarget target, const QString &cell, Account *account) const;
    /// The amount with the currency that another cell names, which may be empty.
    std::optional<CellFault> readCarr(const QString &amount, const QString &currency, Account *account) const;
    /// A day that is not to come: of the values that were true on it.
    std::optional<CellFault> readAsOf(const QString &cell, const QDate &today, QDate *day) const;

private:
    using Fault = std::optional<CellFault>;
    Fault readDay(const QString &text, QDate *day) const;
    Fault readState(const QString &text, TriState *state) const;
    Fault readWhole(const QString &text, int most, int *number) const;
    Fault readWhole(const QString &text, int most, std::optional<int> *number) const;
    Fault readPick(ImportTarget target, const QString &text, QString *id) const;
    Fault readPicks(ImportTarget target, const QString &cell, QStringList *ids) const;
    Fault readUser(const QString &text, UserId *user) const;
    Fault readRestricted(const QString &text, bool *restricted) const;
    Fault readLink(const char *kind, const QString &text, Account *account) const;
    static Fault readName(const QString &text, Account *account);
    static Fault readEmail(const QString &text, QString *email);
    static Fault readText(const QString &text, QString *value);

    const AccountChoices &m_choices;
    const ImportMapping &m_mapping;
};

} // namespace waymark
