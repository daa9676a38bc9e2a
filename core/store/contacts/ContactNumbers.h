// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/contacts/ContactQuery.h"
#include "core/store/contacts/ContactSuppressions.h"
#include "core/store/contacts/RowNumbering.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace waymark {

class Connection;

/// The list of all contacts as row numbers, so that any part of it is read by them and a place deep in it
/// costs what the first does. What orders and filters need is read from indexes when it is first asked for
/// and kept: about 10 MB for a million contacts and 20 MB more once accounts are asked for. Belongs to one
/// worker thread.
class ContactNumbers
{
public:
    using Stopped = std::function<bool()>;

    /// `closing` is asked while what is kept is being read, which a newer question does not stop.
    explicit ContactNumbers(Stopped closing);

    /// The row numbers that `query` lists, in its order. Cancelled once `stopped` says true.
    Result<std::vector<qint64>> list(Connection &connection, const ContactQuery &query,
                                     const Stopped &stopped);
    /// How many contacts there are without any filter, by the latest list().
    int total() const { return m_contacts ? m_contacts->size() : 0; }
    /// Reads what a first word in the filter needs.
    Result<void> prepare(Connection &connection);

    /// Contacts or accounts are others now.
    void forget();
    /// Emails were sent.
    void forgetEmails()
    {
        m_byLastEmail.reset();
        m_lastEmails.reset();
    }

private:
    /// Places of contacts; the first `valued` of them have a value of what they are ordered by.
    struct Order
    {
        std::vector<int> places;
        int valued = 0;
    };
    /// One place of a contact at an account.
    struct Member
    {
        int contact = 0;
        int account = 0;
    };
    /// For each contact, whether it is in a set.
    using Marks = std::vector<char>;

    Result<void> readNames(Connection &connection);
    Result<void> readMembers(Connection &connection);
    Result<const Order *> order(Connection &connection, ContactQuery::Sort sort);
    Result<Order> orderByEmail(Connection &connection);
    Result<Order> orderByAccount(Connection &connection);
    Result<Order> orderByLastEmail(Connection &connection);
    Result<void> readLastEmails(Connection &connection);
    Result<const Marks *> marksOfRole(Connection &connection, const QString &role);
    /// Who belongs to an account; with a role, who has it there.
    Result<Marks> marksOfAccount(Connection &connection, const AccountId &account, const QString &role);
    /// Whom an import brought or changed.
    Result<Marks> marksOfImport(Connection &connection, const ContactImportId &import);
    Result<void> keepReached(Connection &connection, const ContactQuery &query, Marks &kept);
    Result<void> keepWithWord(Connection &connection, const QString &match, const Stopped &stopped,
                              Marks &kept);
    Result<Marks> filtered(Connection &connection, const ContactQuery &query, const Stopped &stopped);
    /// The contacts that `order` has not got, in order of name.
    void appendRest(Order &order) const;

    Stopped m_closing;
    std::optional<RowNumbering> m_contacts;
    Order m_byName;
    std::optional<Order> m_byEmail;
    std::optional<Order> m_byAccount;
    std::optional<Order> m_byLastEmail;
    std::optional<RowNumbering> m_accounts;
    std::vector<int> m_accountRanks;                 ///< By place, in order of name.
    std::vector<Member> m_members;                   ///< By contact.
    std::vector<int> m_firstAccount;                 ///< By contact; -1 without one.
    std::optional<std::vector<qint64>> m_lastEmails; ///< By contact; 0 without one.
    ContactSuppressions m_suppressions;
    QHash<QString, Marks> m_roles;
};

} // namespace waymark
