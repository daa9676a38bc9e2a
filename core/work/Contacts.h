// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Contact.h"
#include "core/work/FieldProblem.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QDate>
#include <QFuture>

#include <optional>

namespace waymark {

/// Acts on contacts. The email address is the key: there is one contact with it, at any number of accounts.
class Contacts
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Contacts)
public:
    explicit Contacts(const WorkContext &context);

    /// What is wrong with the form of a new or edited contact; fields "email", "name", "timeZone",
    /// "memberships". An address that another contact has is a problem of "email".
    Result<QList<FieldProblem>> problems(const Contact &contact) const;

    /// The contact with this address, compared without case: to offer adding them instead of a second one.
    Result<std::optional<Contact>> withEmail(const QString &email) const;

    /// Makes a contact with at least one membership.
    QFuture<Result<Made<ContactId>>> create(const Contact &contact);

    /// Saves the form of an existing contact: name, address, title, phone, time zone, locale, notes, inactive
    /// and roles. The opt-out is never touched; a changed address clears what bounces told about the old one.
    QFuture<Result<ActNumber>> edit(const Contact &contact);

    /// Adds the contact to an account, or changes their roles there.
    QFuture<Result<ActNumber>> addToAccount(const ContactId &contact, const AccountId &account,
                                            const QStringList &roles);

    /// Takes the contact off an account and off its open CTAs and drafts. The contact stays.
    QFuture<Result<ActNumber>> removeFromAccount(const ContactId &contact, const AccountId &account);

    /// Sets `Email Opt Out`. `on` is the day on which the person asked; not in the future. No later edit,
    /// import or sync clears it; undoing this act is the one way back from a slip.
    QFuture<Result<ActNumber>> recordUnsubscribe(const ContactId &contact, QDate on, const QString &note);

    /// Marks the address as one that hard-bounced. `detail` holds the mail server's words, if known.
    QFuture<Result<ActNumber>> markBounced(const ContactId &contact, const QString &detail);

private:
    WorkContext m_context;
};

} // namespace waymark
