// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Account.h"
#include "core/store/AccountKeys.h"
#include "core/store/AccountListRow.h"
#include "core/store/AccountQuery.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark {

class Connection;
class WriteTransaction;

/// Accounts in the store. To change one, load it in the same transaction that saves it.
class AccountRepository
{
public:
    static Result<Account> find(Connection &connection, const AccountId &id);
    /// Those of `ids` (at most 1,000) that are there, by their id.
    static Result<QHash<AccountId, Account>> findAll(Connection &connection, const QList<AccountId> &ids);
    /// The first ones behind this id in the order of ids; from the beginning for an empty one.
    static Result<QList<Account>> after(Connection &connection, const AccountId &id, int limit);
    /// What every account is known by, for finding many.
    static Result<QList<AccountKeys>> keys(Connection &connection);
    /// One window of the list.
    static Result<QList<Account>> list(Connection &connection, const AccountQuery &query);
    /// The rows' numbers of all windows, in their order: one walk through an index, after which every window
    /// is read, and every account found, at once.
    static Result<std::vector<qint64>> numbers(Connection &connection, const AccountQuery &query);
    /// The rows with these numbers, in the same order; an empty one for each that is gone.
    static Result<QList<AccountListRow>> rows(Connection &connection, const QList<qint64> &numbers);
    /// The row's number; nothing when the account does not exist.
    static Result<std::optional<qint64>> numberOf(Connection &connection, const AccountId &id);
    /// How many there are in all windows.
    static Result<int> count(Connection &connection, const AccountQuery &query);

    /// A person's accounts that renew between two days, both included, soonest first.
    static Result<QList<AccountListRow>> renewing(Connection &connection, const UserId &tam, QDate first,
                                                  QDate last);

    /// The currency of most amounts: ISO 4217; empty without any.
    static Result<QString> usualCurrency(Connection &connection);
    /// The values that accounts have, by the pick list that they come from.
    static Result<QHash<QString, QStringList>> picksInUse(Connection &connection);
    /// Whether something hangs on it: a contact, a CTA, a timeline entry, an email.
    static Result<bool> isUsed(Connection &connection, const AccountId &id);
    /// The accounts whose parent it is.
    static Result<QList<AccountId>> children(Connection &connection, const AccountId &id);

    static Result<void> save(WriteTransaction &transaction, const Account &account);
    /// Removes the account with its CTAs, tasks, drafts, sent emails and timeline, and its place in its
    /// contacts; the contacts stay. Fails with Conflict while one of its emails is leaving.
    static Result<void> remove(WriteTransaction &transaction, const AccountId &id);
};

} // namespace waymark
