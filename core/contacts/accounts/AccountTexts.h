// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportTarget.h"
#include "core/domain/Account.h"
#include "core/store/AccountKeys.h"
#include "core/work/FieldWords.h"

#include <QHash>

namespace waymark {

class Connection;

/// An account's values as cells of a file: labels for ids, days as ISO 8601, amounts with a point, in no
/// language but that of the pick lists. What it writes an import reads back as the same value.
class AccountTexts
{
public:
    static Result<AccountTexts> read(Connection &connection);

    /// Empty for what is not set.
    QString text(const Account &account, ImportTarget target) const;
    /// Makes an account known that is not stored yet, so that it can be named as a parent.
    void add(const AccountKeys &account) { m_accounts.insert(account.id, account); }

    /// The same for a person who reads what changes: with the currency beside an amount, and a parent by its
    /// name.
    QString told(const Account &account, ImportTarget target) const;

private:
    QString listText(const QString &list, const QStringList &ids) const;
    QString userText(const UserId &id) const;
    QString parentText(const AccountId &id) const;

    FieldWords m_words;
    QHash<UserId, QString> m_addresses;
    QHash<AccountId, AccountKeys> m_accounts;
};

} // namespace waymark
