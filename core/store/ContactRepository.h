// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Contact.h"
#include "core/store/SuppressedContacts.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// Contacts with their memberships. One address belongs to one contact.
class ContactRepository
{
public:
    static Result<Contact> find(Connection &connection, const ContactId &id);
    /// Those of `ids` that are still there, in the order of `ids`.
    static Result<QList<Contact>> findAll(Connection &connection, const QList<ContactId> &ids);
    /// Compared in its normalised form.
    static Result<std::optional<Contact>> findByEmail(Connection &connection, const QString &email);
    static Result<bool> isEmpty(Connection &connection);
    /// Those that have one of these normalised addresses, by it.
    static Result<QHash<QString, Contact>> findByEmails(Connection &connection, const QStringList &keys);
    /// The first ones behind this id in the order of ids; from the beginning for an empty one.
    static Result<QList<Contact>> after(Connection &connection, const ContactId &id, int limit);
    /// The same of those who asked to get no email any more, or whose address bounced hard.
    static Result<QList<Contact>> suppressedAfter(Connection &connection, const ContactId &id, int limit);
    /// By last and first name.
    static Result<QList<Contact>> forAccount(Connection &connection, const AccountId &account);
    /// Of the contacts of `tam`'s accounts.
    static Result<SuppressedContacts> suppressed(Connection &connection, const UserId &tam);

    /// Fails with Conflict, naming the address, when another contact has it, and with NotFound when an
    /// account of a membership does not exist.
    static Result<void> save(WriteTransaction &transaction, const Contact &contact);
    static Result<void> remove(WriteTransaction &transaction, const ContactId &id);
};

} // namespace waymark
