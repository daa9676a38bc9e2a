// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportMapping.h"
#include "core/contacts/ImportPolicies.h"
#include "core/contacts/ImportRow.h"
#include "core/contacts/PlannedRow.h"
#include "core/contacts/accounts/AccountCells.h"
#include "core/contacts/accounts/AccountChoices.h"
#include "core/contacts/accounts/AccountTexts.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <memory>

namespace waymark {

class Connection;

/// What the rows of a file of contacts say of their accounts: the seven manual fields, one value an account.
/// Where rows differ none of their values is taken, and each that differs from the first is told. An empty
/// cell says nothing. Holds one entry an account of the file.
class AccountsSaid
{
public:
    /// Null where no column fills such a field.
    static Result<std::shared_ptr<AccountsSaid>> read(Connection &connection, const ImportMapping &mapping);

    /// Hears a row, in the file's order. All of them are heard before anything else is asked.
    void hear(const ImportRow &row);

    /// Adds to the row what is wrong with what it says of its account.
    void addProblems(ImportRow *row, const QStringList &columns) const;

    /// Takes what the taken ones of `rows`, and duplicates of them, say that nobody took before: adds to the
    /// planned rows what changes.
    Result<void> take(Connection &connection, const QList<ImportRow> &rows, const ImportPolicies &policies,
                      QList<PlannedRow> *planned);

    /// The accounts as they are with what was taken.
    QList<Account> changed() const;

private:
    struct First
    {
        qint64 row = 0;
        QString text; ///< As it was read, for telling what differs.
        bool differs = false;
    };
    struct Said
    {
        Account values; ///< What the first rows say.
        QHash<ImportTarget, First> first;
        QSet<ImportTarget> taken;
        Account
            account; ///< As it is in the workspace, with what was taken; without an id before it is needed.
        bool isChanged = false;
    };

    explicit AccountsSaid(const ImportMapping &mapping) : m_mapping(mapping) {}

    void takeOne(Said *said, ImportTarget target, ImportPolicies::Existing existing,
                 QList<FieldChange> *changes);

    const ImportMapping m_mapping;
    AccountChoices m_choices;
    AccountTexts m_texts;
    QHash<AccountId, Said> m_accounts;
};

} // namespace waymark
