// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/AccountLeaving.h"

#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

namespace {

/// Takes them out of the drafts of a CTA that have not been sent.
Result<void> leaveDrafts(WriteTransaction &transaction, const CtaId &cta, const QSet<ContactId> &contacts)
{
    const auto isGone = [&contacts](const ContactId &id) { return contacts.contains(id); };
    const auto tasks = TaskRepository::forCta(transaction.connection(), cta);
    WAYMARK_TRY(tasks);
    for (const Task &task : *tasks) {
        const auto draft = DraftRepository::forTask(transaction.connection(), task.id);
        WAYMARK_TRY(draft);
        if (!*draft)
            continue;
        Draft changed = **draft;
        if (changed.recipients.removeIf(isGone) == 0)
            continue;
        const auto live = SubmissionRepository::newestForTask(transaction.connection(), task.id);
        WAYMARK_TRY(live);
        if (!*live)
            WAYMARK_TRY(DraftRepository::save(transaction, changed));
    }
    return {};
}

} // namespace

Result<void> leaveOpenWork(WriteTransaction &transaction, const AccountId &account,
                           const QSet<ContactId> &contacts)
{
    const auto ctas = CtaRepository::forAccount(transaction.connection(), account);
    WAYMARK_TRY(ctas);
    for (const CtaRow &row : *ctas) {
        if (row.cta.closed)
            continue;
        Cta cta = row.cta;
        if (cta.contacts.removeIf([&](const ContactId &id) { return contacts.contains(id); }) > 0)
            WAYMARK_TRY(CtaRepository::save(transaction, cta));
        WAYMARK_TRY(leaveDrafts(transaction, cta.id, contacts));
    }
    return {};
}

} // namespace waymark
