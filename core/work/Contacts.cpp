// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Contacts.h"

#include "core/base/IsolatedText.h"
#include "core/store/ContactRepository.h"
#include "core/work/AccountLeaving.h"
#include "core/work/HardBounce.h"
#include "core/work/RunAct.h"
#include "core/work/TimeZones.h"
#include "core/work/Timeline.h"
#include "core/work/Workday.h"

#include <algorithm>

namespace waymark {

namespace {

Contact tidied(Contact contact)
{
    contact.firstName = contact.firstName.simplified();
    contact.lastName = contact.lastName.simplified();
    contact.email = contact.email.trimmed();
    contact.title = contact.title.simplified();
    contact.phone = contact.phone.simplified();
    contact.consentSource = contact.consentSource.simplified();
    return contact;
}

QList<FieldProblem> ownProblems(const Contact &contact)
{
    QList<FieldProblem> problems;
    if (contact.email.isEmpty())
        problems.append({QStringLiteral("email"), Contacts::tr("A contact needs an email address.")});
    else if (!isEmailAddress(contact.email))
        problems.append({QStringLiteral("email"),
                         Contacts::tr("“%1” is no email address. It looks like name@company.example.")
                             .arg(contact.email)});
    if (!contact.timeZone.isEmpty() && !isTimeZone(contact.timeZone))
        problems.append(
            {QStringLiteral("timeZone"),
             Contacts::tr("“%1” is no time zone that this computer knows.").arg(contact.timeZone)});
    if (contact.consentSource.isEmpty() && contact.consentDate.isValid())
        problems.append(
            {QStringLiteral("consentSource"), Contacts::tr("Type where they agreed: web form, say.")});
    if (!contact.consentSource.isEmpty() && !contact.consentDate.isValid())
        problems.append(
            {QStringLiteral("consentDate"), Contacts::tr("Choose the day on which they agreed.")});
    if (contact.memberships.isEmpty())
        problems.append({QStringLiteral("memberships"), Contacts::tr("A contact belongs to an account.")});
    return problems;
}

Result<QList<FieldProblem>> allProblems(Connection &connection, const Contact &contact)
{
    const Contact tidy = tidied(contact);
    QList<FieldProblem> problems = ownProblems(tidy);
    if (!isEmailAddress(tidy.email))
        return problems;
    const auto same = ContactRepository::findByEmail(connection, tidy.email);
    WAYMARK_TRY(same);
    if (*same && (*same)->id != contact.id)
        problems.append({QStringLiteral("email"),
                         Contacts::tr("%1 already has this address.").arg(inSentence(displayName(**same)))});
    return problems;
}

Result<void> expectNoProblems(Connection &connection, const Contact &contact)
{
    const auto problems = allProblems(connection, contact);
    WAYMARK_TRY(problems);
    return problems->isEmpty() ? Result<void>() : failure(invalidForm(*problems));
}

Result<ContactId> createContact(WriteTransaction &transaction, Contact contact)
{
    contact = tidied(contact);
    contact.id = ContactId::create();
    contact.createdAt = transaction.now();
    WAYMARK_TRY(expectNoProblems(transaction.connection(), contact));
    WAYMARK_TRY(ContactRepository::save(transaction, contact));
    WAYMARK_TRY(writeContactEntries(transaction, contact, ActivityKind::Contact,
                                    Contacts::tr("%1 added").arg(displayName(contact)), contact.email));
    return contact.id;
}

/// What no form may change: who the row is, and what has happened to its address.
void keepFacts(Contact &edited, const Contact &stored)
{
    edited.createdAt = stored.createdAt;
    edited.sample = stored.sample;
    edited.emailOptOut = stored.emailOptOut;
    edited.optOutAt = stored.optOutAt;
    edited.optOutSource = stored.optOutSource;
    const bool sameAddress = normalisedEmail(edited.email) == normalisedEmail(stored.email);
    edited.bounce = sameAddress ? stored.bounce : BounceState::None;
    edited.bouncedAt = sameAddress ? stored.bouncedAt : QDateTime();
    edited.bounceDetail = sameAddress ? stored.bounceDetail : QString();
}

Result<void> editContact(WriteTransaction &transaction, Contact contact)
{
    const auto stored = ContactRepository::find(transaction.connection(), contact.id);
    WAYMARK_TRY(stored);
    contact = tidied(contact);
    keepFacts(contact, *stored);
    WAYMARK_TRY(expectNoProblems(transaction.connection(), contact));
    if (contact == *stored)
        return {};
    WAYMARK_TRY(ContactRepository::save(transaction, contact));
    const bool moved = normalisedEmail(contact.email) != normalisedEmail(stored->email);
    const QString detail =
        moved ? Contacts::tr("Address changed from %1 to %2").arg(stored->email, contact.email) : QString();
    for (const Membership &membership : std::as_const(contact.memberships)) {
        const bool isNew = std::ranges::find(stored->memberships, membership.account, &Membership::account) ==
                           stored->memberships.end();
        const QString title = isNew ? Contacts::tr("%1 added") : Contacts::tr("%1 edited");
        WAYMARK_TRY(writeContactEntry(transaction, membership.account, contact, ActivityKind::Contact,
                                      title.arg(displayName(contact)), isNew ? contact.email : detail));
    }
    return {};
}

Result<void> addContact(WriteTransaction &transaction, const ContactId &id, const AccountId &account,
                        const QStringList &roles)
{
    auto contact = ContactRepository::find(transaction.connection(), id);
    WAYMARK_TRY(contact);
    const auto place = std::ranges::find(contact->memberships, account, &Membership::account);
    const bool isNew = place == contact->memberships.end();
    if (!isNew && place->roles == roles)
        return {};
    if (isNew)
        contact->memberships.append({account, roles});
    else
        place->roles = roles;
    WAYMARK_TRY(ContactRepository::save(transaction, *contact));
    const QString title = isNew ? Contacts::tr("%1 added") : Contacts::tr("Roles of %1 changed");
    return writeContactEntry(transaction, account, *contact, ActivityKind::Contact,
                             title.arg(displayName(*contact)), contact->email);
}

Result<void> removeContact(WriteTransaction &transaction, const ContactId &id, const AccountId &account)
{
    auto contact = ContactRepository::find(transaction.connection(), id);
    WAYMARK_TRY(contact);
    const auto before = contact->memberships.size();
    contact->memberships.removeIf([&account](const Membership &m) { return m.account == account; });
    if (contact->memberships.size() == before)
        return failure(
            ErrorKind::NotFound,
            Contacts::tr("%1 does not belong to this account.").arg(inSentence(displayName(*contact))));
    WAYMARK_TRY(leaveOpenWork(transaction, account, {id}));
    WAYMARK_TRY(ContactRepository::save(transaction, *contact));
    return writeContactEntry(transaction, account, *contact, ActivityKind::Contact,
                             Contacts::tr("%1 removed").arg(displayName(*contact)), contact->email);
}

Result<void> optOut(WriteTransaction &transaction, const ContactId &id, QDate on, const QString &note)
{
    auto contact = ContactRepository::find(transaction.connection(), id);
    WAYMARK_TRY(contact);
    const auto workday = readWorkday(transaction.connection(), transaction.now());
    WAYMARK_TRY(workday);
    if (!on.isValid() || on > workday->today)
        return failure(ErrorKind::Invalid,
                       Contacts::tr("The day on which they unsubscribed cannot be in the future."));
    if (contact->emailOptOut)
        return {};
    contact->emailOptOut = true;
    contact->optOutAt =
        on == workday->today ? transaction.now() : QDateTime(on, QTime(0, 0), workday->zone).toUTC();
    contact->optOutSource = note.trimmed().isEmpty() ? Contacts::tr("recorded by hand") : note.simplified();
    WAYMARK_TRY(ContactRepository::save(transaction, *contact));
    return writeContactEntries(transaction, *contact, ActivityKind::Suppression,
                               Contacts::tr("%1 unsubscribed").arg(displayName(*contact)),
                               contact->optOutSource);
}

} // namespace

Contacts::Contacts(const WorkContext &context) : m_context(context) {}

Result<QList<FieldProblem>> Contacts::problems(const Contact &contact) const
{
    return allProblems(m_context.store.reader(), contact);
}

Result<std::optional<Contact>> Contacts::withEmail(const QString &email) const
{
    return ContactRepository::findByEmail(m_context.store.reader(), email);
}

QFuture<Result<Made<ContactId>>> Contacts::create(const Contact &contact)
{
    return runMaking<ContactId>(
        m_context, [contact](WriteTransaction &transaction) { return createContact(transaction, contact); });
}

QFuture<Result<ActNumber>> Contacts::edit(const Contact &contact)
{
    return runAct(m_context,
                  [contact](WriteTransaction &transaction) { return editContact(transaction, contact); });
}

QFuture<Result<ActNumber>> Contacts::addToAccount(const ContactId &contact, const AccountId &account,
                                                  const QStringList &roles)
{
    return runAct(m_context, [=](WriteTransaction &transaction) {
        return addContact(transaction, contact, account, roles);
    });
}

QFuture<Result<ActNumber>> Contacts::removeFromAccount(const ContactId &contact, const AccountId &account)
{
    return runAct(m_context, [=](WriteTransaction &transaction) {
        return removeContact(transaction, contact, account);
    });
}

QFuture<Result<ActNumber>> Contacts::recordUnsubscribe(const ContactId &contact, QDate on,
                                                       const QString &note)
{
    return runAct(m_context,
                  [=](WriteTransaction &transaction) { return optOut(transaction, contact, on, note); });
}

QFuture<Result<ActNumber>> Contacts::markBounced(const ContactId &contact, const QString &detail)
{
    return runAct(m_context, [=](WriteTransaction &transaction) {
        return markHardBounce(transaction, contact, detail);
    });
}

} // namespace waymark
