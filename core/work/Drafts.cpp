// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Drafts.h"

#include "core/base/IsolatedText.h"
#include "core/domain/Contact.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/work/DefaultRecipients.h"
#include "core/work/DraftFrom.h"
#include "core/work/DraftGuard.h"
#include "core/work/RunAct.h"

#include <algorithm>

namespace waymark {

namespace {

Result<void> setTaskStatus(WriteTransaction &transaction, Task task, TaskStatus status)
{
    if (task.status == status)
        return {};
    task.status = status;
    return TaskRepository::save(transaction, task);
}

Error damaged(const Task &task, const Error &why)
{
    return {
        ErrorKind::Damaged,
        Drafts::tr("The draft of “%1” cannot be opened: what is stored of it is damaged, or was written by "
                   "a newer Waymark.")
            .arg(inSentence(task.title)),
        why.detail};
}

Result<Draft> makeDraft(Connection &connection, const Task &task)
{
    const auto emailTemplate = TemplateRepository::find(connection, task.emailTemplate);
    WAYMARK_TRY(emailTemplate);
    const auto cta = CtaRepository::find(connection, task.cta);
    WAYMARK_TRY(cta);
    const auto organisation = OrganisationRepository::get(connection);
    WAYMARK_TRY(organisation);
    Draft draft = draftFrom(*emailTemplate, task);
    draft.revision = 0;
    const auto people =
        readDefaultRecipients(connection, *cta, task.emailTemplate, organisation->eligibleRole);
    WAYMARK_TRY(people);
    draft.recipients = people->chosen;
    return draft;
}

Result<Draft> beginDraft(WriteTransaction &transaction, Draft draft)
{
    const auto task = findEmailTask(transaction.connection(), draft.task, transaction.actor());
    WAYMARK_TRY(task);
    const auto other = DraftRepository::forTask(transaction.connection(), draft.task);
    WAYMARK_TRY(other);
    if (*other)
        return failure(changedElsewhere());
    draft.revision = 1;
    draft.createdAt = transaction.now();
    WAYMARK_TRY(setTaskStatus(transaction, *task, TaskStatus::InProgress));
    return DraftRepository::save(transaction, draft);
}

Result<SavedDraft> saveTexts(WriteTransaction &transaction, const DraftId &id, int revision,
                             const DraftTexts &texts, std::optional<RevisionReason> reason)
{
    auto draft = findEditableDraft(transaction, id, revision);
    WAYMARK_TRY(draft);
    const auto body = readTexts(texts);
    WAYMARK_TRY(body);
    WAYMARK_TRY(keepUnreadable(transaction, *draft));
    SavedDraft saved;
    const auto stored = Document::fromJson(draft->body);
    saved.emptied = body->isEmpty() && stored && !stored->isEmpty();
    draft->subject = texts.subject;
    draft->preheader = texts.preheader;
    draft->body = texts.body;
    const auto result = DraftRepository::save(transaction, *draft, reason);
    WAYMARK_TRY(result);
    saved.draft = *result;
    return saved;
}

Result<void> expectReachable(Connection &connection, const Draft &draft, const QList<ContactId> &recipients)
{
    const auto contacts = ContactRepository::findAll(connection, recipients);
    WAYMARK_TRY(contacts);
    const auto organisation = OrganisationRepository::get(connection);
    WAYMARK_TRY(organisation);
    if (contacts->size() != recipients.size())
        return failure(ErrorKind::NotFound, Drafts::tr("One of the recipients was deleted. Choose again."));
    for (const Contact &contact : *contacts) {
        if (suppressionOf(contact, *organisation) != Suppression::None)
            return failure(ErrorKind::Invalid, Drafts::tr("%1 cannot get emails, so they cannot be chosen.")
                                                   .arg(inSentence(displayName(contact))));
        const bool belongs = std::ranges::any_of(
            contact.memberships, [&draft](const Membership &m) { return m.account == draft.account; });
        if (!belongs)
            return failure(
                ErrorKind::Invalid,
                Drafts::tr("%1 does not belong to this account.").arg(inSentence(displayName(contact))));
    }
    return {};
}

/// Those of `recipients` who are still there and can get an email.
Result<QList<ContactId>> reachable(Connection &connection, const QList<ContactId> &recipients)
{
    const auto contacts = ContactRepository::findAll(connection, recipients);
    WAYMARK_TRY(contacts);
    const auto organisation = OrganisationRepository::get(connection);
    WAYMARK_TRY(organisation);
    QList<ContactId> ids;
    for (const Contact &contact : *contacts) {
        if (suppressionOf(contact, *organisation) == Suppression::None)
            ids.append(contact.id);
    }
    return ids;
}

Result<Draft> chooseRecipients(WriteTransaction &transaction, const DraftId &id,
                               const QList<ContactId> &recipients)
{
    auto draft = findEditableDraft(transaction, id);
    WAYMARK_TRY(draft);
    QList<ContactId> once;
    for (const ContactId &recipient : recipients) {
        if (!once.contains(recipient))
            once.append(recipient);
    }
    // Somebody chosen earlier who can get no email any more is dropped, not a reason to refuse the others.
    QList<ContactId> added = once;
    added.removeIf([&draft](const ContactId &contact) { return draft->recipients.contains(contact); });
    WAYMARK_TRY(expectReachable(transaction.connection(), *draft, added));
    const auto chosen = reachable(transaction.connection(), once);
    WAYMARK_TRY(chosen);
    draft->recipients = *chosen;
    return DraftRepository::save(transaction, *draft);
}

Result<Draft> resetTexts(WriteTransaction &transaction, const DraftId &id)
{
    auto draft = findEditableDraft(transaction, id);
    WAYMARK_TRY(draft);
    const auto emailTemplate = TemplateRepository::find(transaction.connection(), draft->emailTemplate);
    WAYMARK_TRY(emailTemplate);
    WAYMARK_TRY(keepUnreadable(transaction, *draft));
    draft->subject = emailTemplate->subject;
    draft->preheader = emailTemplate->preheader;
    draft->body = emailTemplate->body;
    draft->templateVersion = emailTemplate->version;
    return DraftRepository::save(transaction, *draft, RevisionReason::Reset);
}

Result<void> removeDraft(WriteTransaction &transaction, const DraftId &id)
{
    const auto draft = findEditableDraft(transaction, id);
    WAYMARK_TRY(draft);
    WAYMARK_TRY(DraftRepository::remove(transaction, id));
    const auto task = TaskRepository::find(transaction.connection(), draft->task);
    WAYMARK_TRY(task);
    if (task->status != TaskStatus::InProgress)
        return {};
    return setTaskStatus(transaction, *task, TaskStatus::NotStarted);
}

} // namespace

Drafts::Drafts(const WorkContext &context) : m_context(context) {}

Result<Draft> Drafts::open(const TaskId &id) const
{
    Connection &reader = m_context.store.reader();
    const auto task = findEmailTask(reader, id, m_context.me);
    WAYMARK_TRY(task);
    const auto draft = DraftRepository::forTask(reader, id);
    if (!draft)
        return failure(draft.error().kind == ErrorKind::Damaged ? damaged(*task, draft.error())
                                                                : draft.error());
    if (!*draft)
        return makeDraft(reader, *task);
    if (const auto read = readTexts(DraftTexts::of(**draft)); !read)
        return failure(damaged(*task, read.error()));
    return **draft;
}

QFuture<Result<Draft>> Drafts::begin(const Draft &draft)
{
    return m_context.store.write<Draft>(
        [draft](WriteTransaction &transaction) { return beginDraft(transaction, draft); });
}

QFuture<Result<SavedDraft>> Drafts::save(const DraftId &draft, int revision, const DraftTexts &texts,
                                         std::optional<RevisionReason> reason)
{
    return m_context.store.write<SavedDraft>([=](WriteTransaction &transaction) {
        return saveTexts(transaction, draft, revision, texts, reason);
    });
}

QFuture<Result<Draft>> Drafts::setRecipients(const DraftId &draft, const QList<ContactId> &recipients)
{
    return m_context.store.write<Draft>(
        [=](WriteTransaction &transaction) { return chooseRecipients(transaction, draft, recipients); });
}

QFuture<Result<Draft>> Drafts::markPreviewed(const DraftId &draft, int revision)
{
    return m_context.store.write<Draft>([=](WriteTransaction &transaction) -> Result<Draft> {
        WAYMARK_TRY(findEditableDraft(transaction, draft));
        WAYMARK_TRY(DraftRepository::markPreviewed(transaction, draft, revision));
        return DraftRepository::find(transaction.connection(), draft);
    });
}

QFuture<Result<Draft>> Drafts::discardChanges(const DraftId &draft)
{
    return m_context.store.write<Draft>(
        [draft](WriteTransaction &transaction) { return resetTexts(transaction, draft); });
}

QFuture<Result<ActNumber>> Drafts::remove(const DraftId &draft)
{
    return runAct(m_context,
                  [draft](WriteTransaction &transaction) { return removeDraft(transaction, draft); });
}

QFuture<Result<bool>> Drafts::removeIfUntouched(const DraftId &id)
{
    return m_context.store.write<bool>([id](WriteTransaction &transaction) -> Result<bool> {
        const auto draft = findEditableDraft(transaction, id);
        WAYMARK_TRY(draft);
        if (draft->revision > 1)
            return false;
        WAYMARK_TRY(removeDraft(transaction, id));
        return true;
    });
}

} // namespace waymark
