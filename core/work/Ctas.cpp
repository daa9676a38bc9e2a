// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Ctas.h"

#include "core/domain/Contact.h"
#include "core/domain/DueDates.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/work/CtaChecklist.h"
#include "core/work/CtaForm.h"
#include "core/work/CtaPlanActs.h"
#include "core/work/CtaStatusActs.h"
#include "core/work/RunAct.h"
#include "core/work/Workday.h"

namespace waymark {

namespace {

/// Takes over what the form of a CTA may change.
Result<void> editCta(WriteTransaction &transaction, const Cta &edited)
{
    auto cta = CtaRepository::find(transaction.connection(), edited.id);
    WAYMARK_TRY(cta);
    if (edited.name.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, Ctas::tr("A CTA needs a name."));
    cta->name = edited.name.simplified();
    cta->priority = edited.priority;
    cta->reason = edited.reason;
    cta->comments = edited.comments;
    cta->contacts = edited.contacts;
    cta->remind = edited.remind;
    return CtaRepository::save(transaction, *cta);
}

} // namespace

Ctas::Ctas(const WorkContext &context) : m_context(context) {}

Result<QList<PlannedStep>> Ctas::plan(const AccountId &account, const PlaybookId &playbook,
                                      const PlanChoices &choices) const
{
    return planChecklist(m_context.store.reader(), account, playbook, choices);
}

Result<std::optional<CtaId>> Ctas::runningSeries(const AccountId &account, const PlaybookId &playbook) const
{
    const auto ctas = CtaRepository::forAccount(m_context.store.reader(), account);
    WAYMARK_TRY(ctas);
    for (const CtaRow &row : *ctas) {
        if (!row.cta.closed && row.cta.playbook == playbook)
            return row.cta.id;
    }
    return std::optional<CtaId>();
}

Result<QList<ContactId>> Ctas::proposedContacts(const AccountId &account) const
{
    Connection &reader = m_context.store.reader();
    const auto workday = readWorkday(reader, m_context.clock.now());
    WAYMARK_TRY(workday);
    const auto contacts = ContactRepository::forAccount(reader, account);
    WAYMARK_TRY(contacts);
    QList<ContactId> proposed;
    for (const Contact &contact : *contacts) {
        const bool eligible = rolesAt(contact, account).contains(workday->organisation.eligibleRole);
        if (eligible && suppressionOf(contact, workday->organisation) == Suppression::None)
            proposed.append(contact.id);
    }
    return proposed;
}

Result<QDate> Ctas::proposedFirstDay(const AccountId &id) const
{
    Connection &reader = m_context.store.reader();
    const auto workday = readWorkday(reader, m_context.clock.now());
    WAYMARK_TRY(workday);
    const auto account = AccountRepository::find(reader, id);
    WAYMARK_TRY(account);
    const PlannedDate first = planDate(workday->today, 0, true, workday->organisation, *account);
    return first.quiet ? first.proposed : first.date;
}

Result<QList<PickItem>> Ctas::statuses(const QString &type) const
{
    return itemsForType(m_context.store.reader(), QStringLiteral("cta_status"), type);
}

Result<QList<PickItem>> Ctas::reasons(const QString &type) const
{
    return itemsForType(m_context.store.reader(), QStringLiteral("cta_reason"), type);
}

Result<QList<FieldProblem>> Ctas::problems(const NewCta &cta) const
{
    return ctaProblems(m_context.store.reader(), cta);
}

QFuture<Result<Made<CtaId>>> Ctas::create(const NewCta &cta)
{
    return runMaking<CtaId>(
        m_context, [cta](WriteTransaction &transaction) { return ctaPlan::create(transaction, cta); });
}

QFuture<Result<ActNumber>> Ctas::edit(const Cta &cta)
{
    return runAct(m_context, [cta](WriteTransaction &transaction) { return editCta(transaction, cta); });
}

QFuture<Result<ActNumber>> Ctas::changeStatus(const CtaId &cta, const QString &status)
{
    return runAct(m_context,
                  [=](WriteTransaction &transaction) { return ctaStatus::change(transaction, cta, status); });
}

QFuture<Result<ActNumber>> Ctas::snooze(const CtaId &cta, const Snooze &snooze)
{
    return runAct(m_context,
                  [=](WriteTransaction &transaction) { return ctaStatus::snooze(transaction, cta, snooze); });
}

QFuture<Result<ActNumber>> Ctas::endSnooze(const CtaId &cta)
{
    return runAct(m_context,
                  [=](WriteTransaction &transaction) { return ctaStatus::endSnooze(transaction, cta); });
}

Result<DueDateMove> Ctas::dueDateMove(const CtaId &cta, QDate to) const
{
    return ctaPlan::dueDateMove(m_context.store.reader(), cta, to);
}

QFuture<Result<ActNumber>> Ctas::changeDueDate(const CtaId &cta, QDate to, bool shiftTasks)
{
    return runAct(m_context, [=](WriteTransaction &transaction) {
        return ctaPlan::changeDueDate(transaction, cta, to, shiftTasks);
    });
}

Result<PlaybookReplacement> Ctas::playbookReplacement(const CtaId &cta) const
{
    return ctaPlan::replacement(m_context.store.reader(), cta);
}

QFuture<Result<ActNumber>> Ctas::replacePlaybook(const CtaId &cta, const PlaybookId &playbook,
                                                 const PlanChoices &choices)
{
    return runAct(m_context, [=](WriteTransaction &transaction) {
        return ctaPlan::replacePlaybook(transaction, cta, playbook, choices);
    });
}

QFuture<Result<ActNumber>> Ctas::changeOwner(const CtaId &cta, const UserId &owner, const QSet<TaskId> &tasks)
{
    return runAct(m_context, [=](WriteTransaction &transaction) {
        return ctaPlan::changeOwner(transaction, cta, owner, tasks);
    });
}

} // namespace waymark
