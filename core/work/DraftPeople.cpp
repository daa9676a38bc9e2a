// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/DraftPeople.h"

#include "core/store/ContactRepository.h"
#include "core/store/DraftRepository.h"
#include "core/work/DefaultRecipients.h"
#include "core/work/FieldWords.h"
#include "core/work/SuppressionWords.h"
#include "core/work/Workday.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftPeople)
};

/// The account's contacts, and after them those recipients who belong to it no longer.
Result<QList<Contact>> contactsOf(Connection &connection, const Draft &draft)
{
    auto contacts = ContactRepository::forAccount(connection, draft.account);
    WAYMARK_TRY(contacts);
    QList<ContactId> missing = draft.recipients;
    for (const Contact &contact : *contacts)
        missing.removeAll(contact.id);
    const auto others = ContactRepository::findAll(connection, missing);
    WAYMARK_TRY(others);
    return *contacts + *others;
}

QString reasonFor(const Contact &contact, const Draft &draft, const QHash<ContactId, QDateTime> &sent,
                  const Workday &workday)
{
    const QString suppressed = suppressionWords(contact, workday.organisation, workday.zone);
    if (!suppressed.isEmpty())
        return suppressed;
    if (draft.kind == EmailKind::Program && sent.contains(contact.id))
        return Words::tr("Already got this email %1").arg(shortDay(sent.value(contact.id), workday.zone));
    return {};
}

} // namespace

Result<DraftPeople> readDraftPeople(const WorkContext &context, const DraftId &id)
{
    const auto draft = DraftRepository::find(context.store.reader(), id);
    WAYMARK_TRY(draft);
    return readDraftPeople(context, *draft);
}

Result<DraftPeople> readDraftPeople(const WorkContext &context, const Draft &draft)
{
    Connection &reader = context.store.reader();
    const auto workday = readWorkday(reader, context.clock.now());
    WAYMARK_TRY(workday);
    const auto words = FieldWords::read(reader);
    WAYMARK_TRY(words);
    const auto contacts = contactsOf(reader, draft);
    WAYMARK_TRY(contacts);
    QList<ContactId> ids;
    for (const Contact &contact : *contacts)
        ids.append(contact.id);
    const auto sent = readAlreadySent(reader, ids, draft.emailTemplate);
    WAYMARK_TRY(sent);
    DraftPeople people;
    people.eligibleLabel =
        words->labels(QStringLiteral("contact_role"), {workday->organisation.eligibleRole}).first();
    for (const Contact &contact : *contacts) {
        DraftPerson person;
        person.contact = contact;
        const QStringList roles = rolesAt(contact, draft.account);
        person.roleLabels = words->labels(QStringLiteral("contact_role"), roles);
        person.eligible = roles.contains(workday->organisation.eligibleRole);
        person.reason = reasonFor(contact, draft, *sent, *workday);
        if (contact.firstName.isEmpty())
            person.note = Words::tr("First name missing");
        person.chosen = draft.recipients.contains(contact.id);
        (!person.reason.isEmpty() ? people.suppressed
         : person.chosen          ? people.willReceive
                                  : people.notChosen)
            .append(person);
    }
    return people;
}

} // namespace waymark
