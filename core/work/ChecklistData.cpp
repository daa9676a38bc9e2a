// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/ChecklistData.h"

#include "core/domain/CtaRules.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/ChecklistRows.h"
#include "core/work/FieldWords.h"
#include "core/work/Workday.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

bool onItsWayOrSent(ChecklistMark mark)
{
    return mark == ChecklistMark::Scheduled || mark == ChecklistMark::Sent;
}

std::optional<TaskId> nextToSend(const QList<ChecklistRow> &rows, const QList<TaskRow> &tasks)
{
    QSet<TaskId> onTheirWay;
    for (const ChecklistRow &row : rows) {
        if (onItsWayOrSent(row.mark))
            onTheirWay.insert(row.task);
    }
    QList<Task> all;
    for (const TaskRow &row : tasks)
        all.append(row.task);
    return nextEmail(all, onTheirWay);
}

void addHeader(ChecklistData &data, const Account &account, const FieldWords &words, const Workday &workday)
{
    data.accountName = account.name;
    data.health = account.health;
    data.deploymentLabel = words.label("deployment_type", account.deploymentType);
    data.accountOwnerTeamLabel = words.label("account_owner_team", account.accountOwnerTeam);
    data.typeLabel = words.label("cta_type", data.cta.type);
    data.statusLabel = words.label("cta_status", data.cta.status);
    data.ownerName = words.userName(data.cta.owner);
    data.snoozed = isSnoozed(data.cta, workday.today);
}

/// Dates, segments and how far behind the series is.
void addProgress(ChecklistData &data, const QList<TaskRow> &tasks, QDate today)
{
    QSet<TaskId> completed;
    for (const TaskRow &row : tasks) {
        if (row.task.status == TaskStatus::Completed)
            completed.insert(row.task.id);
    }
    for (ChecklistRow &row : data.rows) {
        data.skipped += row.mark == ChecklistMark::Skipped ? 1 : 0;
        if (row.mark == ChecklistMark::Skipped)
            continue;
        data.firstDate = data.firstDate.isValid() ? std::min(data.firstDate, row.dueDate) : row.dueDate;
        data.lastDate = data.lastDate.isValid() ? std::max(data.lastDate, row.dueDate) : row.dueDate;
        if (row.kind != TaskKind::Email)
            continue;
        row.next = data.nextEmail == row.task;
        ++data.emails;
        // A refused or bounced recipient leaves the step done as long as somebody was reached.
        const bool sent = completed.contains(row.task);
        data.emailsSent += sent ? 1 : 0;
        data.segments.append(sent       ? SeriesSegment::Sent
                             : row.next ? SeriesSegment::Next
                                        : SeriesSegment::Open);
    }
    for (const TaskRow &row : tasks) {
        if (isOpenTask(row.task) && row.task.dueDate < today)
            data.daysBehind = std::max(data.daysBehind, static_cast<int>(row.task.dueDate.daysTo(today)));
    }
}

} // namespace

Result<ChecklistData> readChecklist(const WorkContext &context, const CtaId &id)
{
    Connection &reader = context.store.reader();
    const auto cta = CtaRepository::find(reader, id);
    WAYMARK_TRY(cta);
    const auto account = AccountRepository::find(reader, cta->account);
    WAYMARK_TRY(account);
    const auto workday = readWorkday(reader, context.clock.now());
    WAYMARK_TRY(workday);
    const auto words = FieldWords::read(reader);
    WAYMARK_TRY(words);
    const auto tasks = TaskRepository::checklist(reader, id);
    WAYMARK_TRY(tasks);
    ChecklistData data;
    data.cta = *cta;
    addHeader(data, *account, *words, *workday);
    const auto rows = readChecklistRows(reader, *cta, *tasks, *workday, context.me);
    WAYMARK_TRY(rows);
    data.rows = *rows;
    data.nextEmail = nextToSend(data.rows, *tasks);
    addProgress(data, *tasks, workday->today);
    return data;
}

} // namespace waymark
