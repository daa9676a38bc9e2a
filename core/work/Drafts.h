// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Draft.h"
#include "core/store/RevisionReason.h"
#include "core/work/DraftTexts.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>

#include <optional>

namespace waymark {

/// A draft as it was stored.
struct SavedDraft
{
    Draft draft;
    bool emptied = false; ///< The body is empty now, and what it was is kept as a version (DraftHistory).
};

/// Acts on the drafts of email tasks. DraftSession is what a composer uses for its saving.
class Drafts
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Drafts)
public:
    explicit Drafts(const WorkContext &context);

    /// The task's draft, to be looked at. Where there is none it is what begin() would store, with revision
    /// 0: made from the task's template, for the CTA's contacts (or, when it has none, the account's contacts
    /// with the eligible role), the suppressed left out and those who already got this email. Fails with
    /// Denied for somebody else's task, with Invalid when the task is not open any more, with Conflict while
    /// its email is on its way and with Damaged when what is stored cannot be read (see DraftDamage). Reads
    /// through the calling thread's reader.
    Result<Draft> open(const TaskId &task) const;

    /// Stores a draft that open() made; its task is in progress from then on. Fails as open() does, and with
    /// Conflict when the task has got a draft meanwhile.
    QFuture<Result<Draft>> begin(const Draft &draft);

    /// Saves texts that were typed over `revision`. Fails with Conflict when the stored one is another, and
    /// when the email is on its way. With `reason`, what is replaced is kept as a version for that; without,
    /// when it matters (see DraftRevisions).
    QFuture<Result<SavedDraft>> save(const DraftId &draft, int revision, const DraftTexts &texts,
                                     std::optional<RevisionReason> reason = {});

    /// Chooses the recipients; raises the revision. Fails with Invalid for someone new who can get no email
    /// or does not belong to the account; who was chosen before and can get none any more is left out.
    QFuture<Result<Draft>> setRecipients(const DraftId &draft, const QList<ContactId> &recipients);

    /// Notes that this revision was previewed. Fails with Conflict when it has changed since.
    QFuture<Result<Draft>> markPreviewed(const DraftId &draft, int revision);

    /// Puts the template's texts back; what was there is kept as a version. Recipients stay. To undo it,
    /// save() the texts that the composer had.
    QFuture<Result<Draft>> discardChanges(const DraftId &draft);

    /// Deletes the draft; its task is not started again.
    QFuture<Result<ActNumber>> remove(const DraftId &draft);

    /// For closing a composer that began the draft: deletes it when nothing was changed since, whether it was
    /// previewed or not. True if it did.
    QFuture<Result<bool>> removeIfUntouched(const DraftId &draft);

private:
    WorkContext m_context;
};

} // namespace waymark
