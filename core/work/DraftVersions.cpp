// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/DraftVersions.h"

#include "core/domain/Contact.h"
#include "core/store/ContactRepository.h"
#include "core/store/DraftRepair.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"
#include "core/work/DraftGuard.h"

#include <algorithm>

namespace waymark {

namespace {

/// Those of `recipients` who are still there, belong to the account and can get an email.
Result<QList<ContactId>> choosable(Connection &connection, const AccountId &account,
                                   const QList<ContactId> &recipients)
{
    const auto contacts = ContactRepository::findAll(connection, recipients);
    WAYMARK_TRY(contacts);
    const auto organisation = OrganisationRepository::get(connection);
    WAYMARK_TRY(organisation);
    QList<ContactId> ids;
    for (const Contact &contact : *contacts) {
        const bool belongs = std::ranges::any_of(
            contact.memberships, [&account](const Membership &m) { return m.account == account; });
        if (belongs && suppressionOf(contact, *organisation) == Suppression::None)
            ids.append(contact.id);
    }
    return ids;
}

Result<Draft> restoreVersion(WriteTransaction &transaction, const DraftId &id, int revision, qint64 version)
{
    auto draft = findEditableDraft(transaction, id, revision);
    WAYMARK_TRY(draft);
    const auto kept = DraftRevisions::find(transaction.connection(), version);
    WAYMARK_TRY(kept);
    if (kept->draft != id)
        return failure(ErrorKind::NotFound, DraftVersions::tr("This version belongs to another email."));
    if (!kept->unreadable.isEmpty() || !readTexts(DraftTexts::of(*kept)))
        return failure(ErrorKind::Damaged, DraftVersions::tr("This version cannot be read, so it cannot be "
                                                             "restored. Choose another one."));
    WAYMARK_TRY(keepUnreadable(transaction, *draft));
    draft->subject = kept->subject;
    draft->preheader = kept->preheader;
    draft->body = kept->body;
    if (kept->recipients) {
        const auto recipients = choosable(transaction.connection(), draft->account, *kept->recipients);
        WAYMARK_TRY(recipients);
        draft->recipients = *recipients;
    }
    return DraftRepository::save(transaction, *draft, RevisionReason::Restored);
}

QString cleanName(const QString &name)
{
    return name.simplified().left(DraftVersions::longestName);
}

} // namespace

DraftVersions::DraftVersions(const WorkContext &context) : m_context(context) {}

QFuture<Result<Draft>> DraftVersions::restore(const DraftId &draft, int revision, qint64 version)
{
    return m_context.store.write<Draft>(
        [=](WriteTransaction &transaction) { return restoreVersion(transaction, draft, revision, version); });
}

QFuture<Result<void>> DraftVersions::namePresent(const DraftId &draft, int revision, const QString &name)
{
    return m_context.store.write<void>([=](WriteTransaction &transaction) -> Result<void> {
        if (cleanName(name).isEmpty())
            return failure(ErrorKind::Invalid, tr("Give this version a name."));
        const auto stored = findEditableDraft(transaction, draft, revision);
        WAYMARK_TRY(stored);
        const auto kept = DraftRevisions::keep(transaction, *stored, RevisionReason::Named);
        WAYMARK_TRY(kept);
        return DraftRevisions::rename(transaction, *kept, cleanName(name));
    });
}

QFuture<Result<void>> DraftVersions::rename(qint64 version, const QString &name)
{
    return m_context.store.write<void>([=](WriteTransaction &transaction) {
        return DraftRevisions::rename(transaction, version, cleanName(name));
    });
}

QFuture<Result<void>> DraftVersions::setAside(const Draft &draft, const DraftTexts &texts)
{
    return m_context.store.write<void>([=](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(readTexts(texts));
        const auto stored = DraftRepair::idOfDraft(transaction.connection(), draft.task);
        WAYMARK_TRY(stored);
        Draft typed = draft;
        // Two windows may each have begun a draft: the one that is stored has the history.
        if (!stored->isEmpty())
            typed.id = *stored;
        typed.subject = texts.subject;
        typed.preheader = texts.preheader;
        typed.body = texts.body;
        typed.savedAt = transaction.now();
        typed.savedBy = transaction.actor();
        WAYMARK_TRY(DraftRevisions::keep(transaction, typed, RevisionReason::SetAside));
        return {};
    });
}

} // namespace waymark
