// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/DraftGuard.h"

#include "core/base/IsolatedText.h"
#include "core/email/LineDocument.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/TaskGuard.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftGuard)
};

} // namespace

Result<Draft> findEditableDraft(WriteTransaction &transaction, const DraftId &id)
{
    const auto draft = DraftRepository::find(transaction.connection(), id);
    WAYMARK_TRY(draft);
    const auto live = SubmissionRepository::liveForDraft(transaction.connection(), id);
    WAYMARK_TRY(live);
    if (*live)
        return failure(ErrorKind::Conflict,
                       Words::tr("This email is on its way. Take it back to change it."));
    if (draft->owner != transaction.actor())
        return failure(ErrorKind::Denied, Words::tr("This email belongs to somebody else, and only they can "
                                                    "change and send it."));
    return *draft;
}

Result<Draft> findEditableDraft(WriteTransaction &transaction, const DraftId &id, int revision)
{
    auto draft = findEditableDraft(transaction, id);
    if (draft && draft->revision != revision)
        return failure(changedElsewhere());
    return draft;
}

Result<Task> findEmailTask(Connection &connection, const TaskId &id, const UserId &actor)
{
    const auto task = findOpen(connection, id);
    WAYMARK_TRY(task);
    if (task->kind != TaskKind::Email)
        return failure(ErrorKind::Invalid, Words::tr("“%1” is not an email.").arg(inSentence(task->title)));
    if (task->owner != actor)
        return failure(ErrorKind::Denied,
                       Words::tr("“%1” belongs to somebody else, and only its owner can send it. Change the "
                                 "owner first.")
                           .arg(inSentence(task->title)));
    return *task;
}

Result<Document> readTexts(const DraftTexts &texts)
{
    WAYMARK_TRY(LineDocument::fromJson(texts.subject));
    WAYMARK_TRY(LineDocument::fromJson(texts.preheader));
    return Document::fromJson(texts.body);
}

Result<void> keepUnreadable(WriteTransaction &transaction, const Draft &stored)
{
    return readTexts(DraftTexts::of(stored)) ? Result<void>()
                                             : DraftRevisions::keepAsStored(transaction, stored.id);
}

Error changedElsewhere()
{
    return {ErrorKind::Conflict,
            Words::tr("This email was changed elsewhere since it was opened here. Open it again; your text "
                      "stays in this window until you close it."),
            {}};
}

} // namespace waymark
