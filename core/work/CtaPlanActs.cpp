// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/CtaPlanActs.h"

#include "core/base/IsolatedText.h"
#include "core/domain/DueDates.h"
#include "core/domain/TaskRules.h"
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/CtaChecklist.h"
#include "core/work/CtaForm.h"
#include "core/work/LiveEmails.h"
#include "core/work/Timeline.h"

#include <QLocale>

#include <algorithm>

namespace waymark::ctaPlan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CtaPlan)
};

QString dayWords(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

/// Tasks of the playbook that its replacement takes away.
bool goesWithPlaybook(const Task &task)
{
    return !task.stepId.isEmpty() && task.status != TaskStatus::Completed;
}

Result<void> expectUser(Connection &connection, const UserId &user)
{
    WAYMARK_TRY(UserRepository::find(connection, user));
    return {};
}

/// An open task that comes along when the CTA's due date moves.
Result<void> shiftTask(WriteTransaction &transaction, Task task, int days, const Cta &cta,
                       const Organisation &organisation, const Account &account)
{
    task.dueDate = planDate(task.dueDate, days, cta.skipWeekends, organisation, account).date;
    return TaskRepository::save(transaction, task);
}

Result<void> handOver(WriteTransaction &transaction, Task task, const UserId &owner)
{
    const auto live = LiveEmails::ofTask(transaction.connection(), task.id);
    WAYMARK_TRY(live);
    if (*live)
        return failure(
            ErrorKind::Conflict,
            Words::tr("The email “%1” is on its way. Take it back first, or leave it with its owner.")
                .arg(inSentence(task.title)));
    task.owner = owner;
    WAYMARK_TRY(TaskRepository::save(transaction, task));
    auto draft = DraftRepository::forTask(transaction.connection(), task.id);
    WAYMARK_TRY(draft);
    if (!*draft)
        return {};
    (*draft)->owner = owner;
    WAYMARK_TRY(DraftRepository::save(transaction, **draft));
    return {};
}

} // namespace

Result<CtaId> create(WriteTransaction &transaction, const NewCta &wanted)
{
    Connection &connection = transaction.connection();
    const auto problems = ctaProblems(connection, wanted);
    WAYMARK_TRY(problems);
    if (!problems->isEmpty())
        return failure(invalidForm(*problems));
    const auto account = AccountRepository::find(connection, wanted.account);
    WAYMARK_TRY(account);
    Cta cta;
    cta.id = CtaId::create();
    cta.account = wanted.account;
    cta.name = wanted.name.simplified();
    cta.type = wanted.type;
    cta.reason = wanted.reason;
    cta.priority = wanted.priority;
    cta.owner = wanted.owner.isEmpty() ? transaction.actor() : wanted.owner;
    cta.dueDate = wanted.dueDate;
    cta.comments = wanted.comments;
    cta.playbook = wanted.playbook;
    cta.contacts = wanted.contacts;
    cta.skipWeekends = wanted.choices.skipWeekends;
    cta.remind = wanted.remind;
    cta.sample = account->sample;
    cta.createdAt = transaction.now();
    WAYMARK_TRY(expectUser(connection, cta.owner));
    QList<PlannedStep> plan;
    if (!cta.playbook.isEmpty()) {
        const auto planned = planChecklist(connection, cta.account, cta.playbook, wanted.choices);
        WAYMARK_TRY(planned);
        plan = *planned;
    }
    WAYMARK_TRY(saveWithChecklist(transaction, cta, plan, 0));
    WAYMARK_TRY(writeCtaEntry(transaction, cta, Words::tr("CTA created"), cta.name));
    return cta.id;
}

Result<DueDateMove> dueDateMove(Connection &connection, const CtaId &id, QDate to)
{
    const auto cta = CtaRepository::find(connection, id);
    WAYMARK_TRY(cta);
    const auto tasks = TaskRepository::forCta(connection, id);
    WAYMARK_TRY(tasks);
    DueDateMove move;
    move.days = static_cast<int>(cta->dueDate.daysTo(to));
    const QList<Task> counted = withoutSkipped(*tasks);
    move.latestTask = earliestCtaDueDate(counted);
    for (const Task &task : counted) {
        const bool open = isOpenTask(task);
        move.openTasks += open ? 1 : 0;
        if (task.dueDate <= to)
            continue;
        if (open)
            move.needsShift = true;
        else
            move.possible = false;
    }
    return move;
}

Result<void> changeDueDate(WriteTransaction &transaction, const CtaId &id, QDate to, bool shiftTasks)
{
    Connection &connection = transaction.connection();
    const auto move = dueDateMove(connection, id, to);
    WAYMARK_TRY(move);
    auto cta = CtaRepository::find(connection, id);
    WAYMARK_TRY(cta);
    if (!to.isValid() || !move->possible || (move->needsShift && !shiftTasks))
        return failure(ErrorKind::Invalid,
                       Words::tr("A CTA cannot be due before its tasks: the last one is due on %1.")
                           .arg(dayWords(move->latestTask)));
    if (move->days == 0)
        return {};
    if (shiftTasks) {
        const auto organisation = OrganisationRepository::get(connection);
        WAYMARK_TRY(organisation);
        const auto account = AccountRepository::find(connection, cta->account);
        WAYMARK_TRY(account);
        const auto tasks = TaskRepository::forCta(connection, id);
        WAYMARK_TRY(tasks);
        for (const Task &task : *tasks) {
            if (isOpenTask(task))
                WAYMARK_TRY(shiftTask(transaction, task, move->days, *cta, *organisation, *account));
        }
    }
    const QDate before = cta->dueDate;
    cta->dueDate = to;
    WAYMARK_TRY(keepDueAfterTasks(transaction, *cta)); // Tasks may have moved on over a weekend.
    WAYMARK_TRY(CtaRepository::save(transaction, *cta));
    return writeCtaEntry(transaction, *cta, Words::tr("Due date of “%1” moved").arg(cta->name),
                         Words::tr("From %1 to %2").arg(dayWords(before), dayWords(cta->dueDate)));
}

Result<PlaybookReplacement> replacement(Connection &connection, const CtaId &id)
{
    PlaybookReplacement replacement;
    const auto rows = TaskRepository::checklist(connection, id);
    WAYMARK_TRY(rows);
    for (const TaskRow &row : *rows) {
        if (!goesWithPlaybook(row.task)) {
            ++replacement.keptTasks;
            replacement.askFirst |= row.task.status == TaskStatus::Completed;
            continue;
        }
        ++replacement.removedTasks;
        replacement.removedDrafts += row.email.hasDraft ? 1 : 0;
        if (row.email.submission && isLive(*row.email.submission))
            replacement.possible = false;
    }
    replacement.askFirst |= replacement.removedDrafts > 0;
    return replacement;
}

Result<void> replacePlaybook(WriteTransaction &transaction, const CtaId &id, const PlaybookId &playbook,
                             const PlanChoices &choices)
{
    Connection &connection = transaction.connection();
    auto cta = CtaRepository::find(connection, id);
    WAYMARK_TRY(cta);
    const auto found = PlaybookRepository::find(connection, playbook);
    WAYMARK_TRY(found);
    if (found->type != cta->type)
        return failure(
            ErrorKind::Invalid,
            Words::tr("“%1” is a playbook for CTAs of another type.").arg(inSentence(found->name)));
    const auto what = replacement(connection, id);
    WAYMARK_TRY(what);
    if (!what->possible)
        return failure(
            ErrorKind::Conflict,
            Words::tr("An email of this playbook is on its way. Wait until it has left, or take it "
                      "back."));
    const auto plan = planChecklist(connection, cta->account, playbook, choices);
    WAYMARK_TRY(plan);
    const auto tasks = TaskRepository::forCta(connection, id);
    WAYMARK_TRY(tasks);
    int last = 0;
    for (const Task &task : *tasks) {
        if (goesWithPlaybook(task))
            WAYMARK_TRY(TaskRepository::remove(transaction, task.id));
        else
            last = std::max(last, task.position);
    }
    cta->playbook = playbook;
    cta->skipWeekends = choices.skipWeekends;
    WAYMARK_TRY(saveWithChecklist(transaction, *cta, *plan, last));
    return writeCtaEntry(transaction, *cta, Words::tr("Playbook of “%1” replaced").arg(cta->name),
                         found->name);
}

Result<void> changeOwner(WriteTransaction &transaction, const CtaId &id, const UserId &owner,
                         const QSet<TaskId> &moving)
{
    Connection &connection = transaction.connection();
    auto cta = CtaRepository::find(connection, id);
    WAYMARK_TRY(cta);
    const auto user = UserRepository::find(connection, owner);
    WAYMARK_TRY(user);
    const auto tasks = TaskRepository::forCta(connection, id);
    WAYMARK_TRY(tasks);
    for (const Task &task : *tasks) {
        if (moving.contains(task.id) && isOpenTask(task) && task.owner != owner)
            WAYMARK_TRY(handOver(transaction, task, owner));
    }
    if (cta->owner == owner)
        return {};
    cta->owner = owner;
    WAYMARK_TRY(CtaRepository::save(transaction, *cta));
    return writeCtaEntry(transaction, *cta, Words::tr("“%1” handed over").arg(cta->name), user->name);
}

} // namespace waymark::ctaPlan
