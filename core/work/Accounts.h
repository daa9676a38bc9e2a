// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/work/FieldProblem.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>

namespace waymark {

/// What goes when an account is deleted, for the question that is asked first.
struct AccountDeletion
{
    QString name;
    int ctas = 0;
    int openTasks = 0;
    int drafts = 0;
    int contacts = 0; ///< People who belong to no other account; they go too.
    int keptSuppressed =
        0;              ///< Such people who stay, without an account, because their address is suppressed.
    int activities = 0; ///< Timeline entries.
    int emailsOnTheirWay = 0; ///< While there is one, the account cannot be deleted.
};

/// Acts on accounts. Each writes its timeline entry with it and returns the number that undoes both.
class Accounts
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Accounts)
public:
    explicit Accounts(const WorkContext &context);

    /// What is wrong with the form of a new or edited account; fields "name", "domain", "priority",
    /// "renewalDate", "licensedUsers", "billableUsers", "health", "accountOwnerEmail", "carr".
    Result<QList<FieldProblem>> problems(const Account &account) const;

    /// Makes an account; its id, creation date and, where none is set, its TAM (the person who acts) are
    /// filled in. Automatic fields that have a value are stamped as typed here, as of `asOf` (UTC; null for
    /// now).
    QFuture<Result<Made<AccountId>>> create(const Account &account, const QDateTime &asOf = {});

    /// Saves the form of an existing account. Automatic fields that changed are stamped, as of `asOf` (UTC;
    /// null for now).
    QFuture<Result<ActNumber>> edit(const Account &account, const QDateTime &asOf = {});

    /// Sets one of the thirteen fields (an invalid variant clears it). `asOf` (UTC) is when an automatic
    /// field's value was true; null for now. Fails with Invalid when the value does not fit the field.
    QFuture<Result<ActNumber>> setField(const AccountId &account, AccountField field, const QVariant &value,
                                        const QDateTime &asOf = {});

    QFuture<Result<ActNumber>> setPinnedNote(const AccountId &account, const QString &note);

    /// What deleting would take with it.
    Result<AccountDeletion> deletion(const AccountId &account) const;

    /// Deletes an account with all that AccountDeletion counts. Fails with Conflict while an email is on its
    /// way to one of its contacts.
    QFuture<Result<ActNumber>> remove(const AccountId &account);

private:
    WorkContext m_context;
};

} // namespace waymark
