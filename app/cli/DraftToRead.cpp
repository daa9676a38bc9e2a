// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/DraftToRead.h"

#include "app/cli/ProfileWorkspace.h"
#include "core/base/IfThere.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/work/DraftFrom.h"
#include "core/work/FirstStart.h"

namespace waymark {

DraftToRead::DraftToRead(std::unique_ptr<Store> store, const Clock &clock, const UserId &me)
    : m_store(std::move(store)), m_clock(&clock), m_me(me)
{
}

Result<DraftToRead> DraftToRead::open(const CommandContext &context)
{
    auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    const auto person = FirstStart(**store).person();
    WAYMARK_TRY(person);
    if (person->isEmpty())
        return failure(ErrorKind::NotFound,
                       tr("Nobody has begun in this workspace yet. Start Waymark once."));
    return DraftToRead(std::move(*store), context.clock, *person);
}

WorkContext DraftToRead::work() const
{
    return {*m_store, *m_clock, m_me};
}

Result<PreparedEmail> DraftToRead::prepare(const DraftId &draft) const
{
    const auto facts = EmailFacts::read(work(), draft);
    WAYMARK_TRY(facts);
    return PreparedEmail::of(*facts);
}

Result<PreparedEmail> DraftToRead::prepare(const TemplateId &id, const QString &recipient) const
{
    const auto emailTemplate = ifThere(TemplateRepository::find(m_store->reader(), id));
    WAYMARK_TRY(emailTemplate);
    if (!*emailTemplate)
        return failure(ErrorKind::NotFound, tr("There is no template “%1”.").arg(id.toString()));
    const auto contact = contactFor(recipient);
    WAYMARK_TRY(contact);
    if (contact->memberships.isEmpty())
        return failure(ErrorKind::NotFound, tr("%1 belongs to no account.").arg(contact->email));
    Draft draft = draftFrom(**emailTemplate, Task());
    draft.account = contact->memberships.first().account;
    draft.recipients = {contact->id};
    const auto facts = EmailFacts::read(work(), draft);
    WAYMARK_TRY(facts);
    return PreparedEmail::of(*facts);
}

Result<Contact> DraftToRead::contactFor(const QString &name) const
{
    Connection &reader = m_store->reader();
    if (!name.isEmpty()) {
        const auto byAddress = ContactRepository::findByEmail(reader, name);
        WAYMARK_TRY(byAddress);
        return *byAddress ? Result<Contact>(**byAddress) : ContactRepository::find(reader, ContactId(name));
    }
    const auto organisation = OrganisationRepository::get(reader);
    WAYMARK_TRY(organisation);
    const auto accounts = AccountRepository::list(reader, {});
    WAYMARK_TRY(accounts);
    for (const Account &account : *accounts) {
        const auto contacts = ContactRepository::forAccount(reader, account.id);
        WAYMARK_TRY(contacts);
        for (const Contact &contact : *contacts) {
            if (suppressionOf(contact, *organisation) == Suppression::None)
                return contact;
        }
    }
    return failure(ErrorKind::NotFound, tr("There is nobody in this workspace whom an email can reach."));
}

} // namespace waymark
