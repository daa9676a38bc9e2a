// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/DraftReplay.h"

#include "core/base/IfThere.h"
#include "core/base/Logging.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/DraftSpool.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/DraftGuard.h"
#include "core/work/DraftTexts.h"

namespace waymark {

namespace {

enum class Became { Nothing, Continued, SetAside };

Result<Became> setAside(WriteTransaction &transaction, Draft typed, const DraftId &draft)
{
    typed.id = draft;
    WAYMARK_TRY(DraftRevisions::keep(transaction, typed, RevisionReason::SetAside));
    return Became::SetAside;
}

/// Whether nothing else was stored since these texts were typed.
Result<bool> goesOn(WriteTransaction &transaction, const Draft &stored, const SpooledDraft &typed)
{
    const auto live = SubmissionRepository::liveForDraft(transaction.connection(), stored.id);
    WAYMARK_TRY(live);
    if (*live || stored.owner != transaction.actor() || typed.draft.savedBy != transaction.actor())
        return false;
    // The save that was on its way may have got through: then its texts are what these were typed over.
    return stored.revision == typed.draft.revision ||
           (stored.revision == typed.draft.revision + 1 && SpooledDraft::digestOf(stored) == typed.basis);
}

Result<Became> bringInto(WriteTransaction &transaction, Draft stored, const SpooledDraft &typed)
{
    const DraftTexts texts = DraftTexts::of(typed.draft);
    if (DraftTexts::of(stored) == texts)
        return Became::Nothing;
    const auto isNext = goesOn(transaction, stored, typed);
    WAYMARK_TRY(isNext);
    if (!*isNext)
        return setAside(transaction, typed.draft, stored.id);
    WAYMARK_TRY(keepUnreadable(transaction, stored));
    stored.subject = texts.subject;
    stored.preheader = texts.preheader;
    stored.body = texts.body;
    WAYMARK_TRY(DraftRepository::save(transaction, stored));
    return Became::Continued;
}

/// A draft that was typed into and never stored is begun.
Result<Became> begin(WriteTransaction &transaction, const SpooledDraft &typed)
{
    const auto task = findEmailTask(transaction.connection(), typed.draft.task, transaction.actor());
    WAYMARK_TRY(task);
    const auto other = DraftRepository::forTask(transaction.connection(), typed.draft.task);
    WAYMARK_TRY(other);
    if (*other)
        return setAside(transaction, typed.draft, (*other)->id);
    if (task->status == TaskStatus::NotStarted) {
        Task begun = *task;
        begun.status = TaskStatus::InProgress;
        WAYMARK_TRY(TaskRepository::save(transaction, begun));
    }
    Draft draft = typed.draft;
    draft.revision = 1;
    WAYMARK_TRY(DraftRepository::save(transaction, draft));
    return Became::Continued;
}

Result<Became> bringIn(WriteTransaction &transaction, const SpooledDraft &typed)
{
    WAYMARK_TRY(readTexts(DraftTexts::of(typed.draft)));
    const auto stored = ifThere(DraftRepository::find(transaction.connection(), typed.draft.id));
    WAYMARK_TRY(stored);
    return *stored ? bringInto(transaction, **stored, typed) : begin(transaction, typed);
}

} // namespace

Result<DraftReplay::Outcome> DraftReplay::run(const WorkContext &context)
{
    DraftSpool &spool = context.store.drafts();
    const auto left = spool.left();
    WAYMARK_TRY(left);
    Outcome outcome;
    for (const SpooledDraft &typed : *left) {
        const auto became = context.store.writeAndWait<Became>(
            [&typed](WriteTransaction &transaction) { return bringIn(transaction, typed); });
        if (!became) {
            qCWarning(logStore).noquote()
                << "what was typed last stays beside the workspace:" << typed.draft.id.toString()
                << describe(became.error());
            continue;
        }
        spool.takeOut(typed.draft.id);
        outcome.continued += *became == Became::Continued ? 1 : 0;
        outcome.setAside += *became == Became::SetAside ? 1 : 0;
    }
    return outcome;
}

} // namespace waymark
