// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/DraftDamage.h"

#include "core/store/DraftRepair.h"
#include "core/store/DraftRevisions.h"
#include "core/store/Store.h"
#include "core/store/TaskRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/DraftGuard.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftDamage)
};

Result<std::optional<DraftRevision>> findLastGood(Connection &connection, const DraftId &draft)
{
    const auto kept = DraftRevisions::list(connection, draft);
    WAYMARK_TRY(kept);
    for (const DraftRevision &text : *kept) {
        if (text.unreadable.isEmpty() && readTexts(DraftTexts::of(text)))
            return std::optional<DraftRevision>(text);
    }
    return std::optional<DraftRevision>();
}

Result<DraftId> findDraft(Connection &connection, const TaskId &task)
{
    const auto draft = DraftRepair::idOfDraft(connection, task);
    WAYMARK_TRY(draft);
    if (draft->isEmpty())
        return failure(ErrorKind::NotFound,
                       Words::tr("The draft is not there any more. Open the email again."));
    return *draft;
}

Result<Draft> mendFromVersion(WriteTransaction &transaction, const DraftId &draft)
{
    const auto good = findLastGood(transaction.connection(), draft);
    WAYMARK_TRY(good);
    if (!*good)
        return failure(ErrorKind::NotFound,
                       Words::tr("No earlier version is kept. Start again from the template."));
    return DraftRepair::replaceTexts(transaction, draft, [&good](Draft &mended) {
        mended.subject = (*good)->subject;
        mended.preheader = (*good)->preheader;
        mended.body = (*good)->body;
    });
}

Result<Draft> mendFromTemplate(WriteTransaction &transaction, const DraftId &draft, const TemplateId &id)
{
    const auto emailTemplate = TemplateRepository::find(transaction.connection(), id);
    WAYMARK_TRY(emailTemplate);
    return DraftRepair::replaceTexts(transaction, draft, [&emailTemplate](Draft &mended) {
        mended.emailTemplate = emailTemplate->id;
        mended.templateVersion = emailTemplate->version;
        mended.subject = emailTemplate->subject;
        mended.preheader = emailTemplate->preheader;
        mended.body = emailTemplate->body;
    });
}

} // namespace

Result<DraftDamage> DraftDamage::of(const WorkContext &context, const TaskId &id)
{
    Connection &reader = context.store.reader();
    const auto task = TaskRepository::find(reader, id);
    WAYMARK_TRY(task);
    const auto draft = findDraft(reader, id);
    WAYMARK_TRY(draft);
    auto good = findLastGood(reader, *draft);
    WAYMARK_TRY(good);
    DraftDamage damage;
    damage.lastGood = std::move(*good);
    if (const auto emailTemplate = TemplateRepository::find(reader, task->emailTemplate))
        damage.templateVersion = emailTemplate->version;
    return damage;
}

QFuture<Result<Draft>> DraftDamage::mend(const WorkContext &context, const TaskId &id, Way way)
{
    return context.store.write<Draft>([=](WriteTransaction &transaction) -> Result<Draft> {
        const auto task = findEmailTask(transaction.connection(), id, transaction.actor());
        WAYMARK_TRY(task);
        const auto draft = findDraft(transaction.connection(), id);
        WAYMARK_TRY(draft);
        return way == Way::LastGood ? mendFromVersion(transaction, *draft)
                                    : mendFromTemplate(transaction, *draft, task->emailTemplate);
    });
}

} // namespace waymark
