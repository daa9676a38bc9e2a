// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/TodayData.h"

#include "core/domain/DueDates.h"
#include "core/domain/Health.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/FieldWords.h"
#include "core/work/Workday.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

constexpr int renewalDays = 90;
constexpr int rowLimit = 5000;

TodayGroup groupOf(QDate due, QDate today)
{
    if (due < today)
        return TodayGroup::Overdue;
    return due == today ? TodayGroup::Today : TodayGroup::LaterThisWeek;
}

/// What the row's mark needs beside it.
Result<void> addProgress(Connection &connection, TodayRow &row, const EmailProgress &email)
{
    if (row.mark == ChecklistMark::Draft) {
        const auto draft = DraftRepository::forTask(connection, row.task.id);
        WAYMARK_TRY(draft);
        if (*draft)
            row.draftSavedAt = (*draft)->savedAt;
    }
    if (row.mark == ChecklistMark::Scheduled) {
        const auto submission = SubmissionRepository::newestForTask(connection, row.task.id);
        WAYMARK_TRY(submission);
        if (*submission && (*submission)->state == SubmissionState::Leaving)
            row.leavesAt = (*submission)->leavesAt;
    }
    row.held = email.submission == SubmissionState::Held;
    row.failedRecipients = static_cast<int>(std::ranges::count_if(email.deliveries, wentWrong));
    return {};
}

Result<TodayRow> rowOf(Connection &connection, const TaskRow &from, const Workday &workday,
                       const FieldWords &words)
{
    TodayRow row;
    row.task = from.task;
    row.group = groupOf(from.task.dueDate, workday.today);
    row.mark = checklistMark(from.task, from.email, workday.today);
    row.ctaName = from.ctaName;
    row.ctaType = from.ctaType;
    row.ctaTypeLabel = words.label("cta_type", from.ctaType);
    row.program = from.playbookShortName.isEmpty() ? row.ctaTypeLabel : from.playbookShortName;
    row.accountName = from.accountName;
    row.health = from.accountHealth;
    row.inSeries = from.emailsTotal > 0;
    row.seriesDone = from.emailsSent;
    row.seriesCount = from.emailsTotal;
    row.daysLate = std::max(0, static_cast<int>(from.task.dueDate.daysTo(workday.today)));
    WAYMARK_TRY(addProgress(connection, row, from.email));
    return row;
}

void countTasks(TodayFigures &figures, const QList<TodayRow> &rows)
{
    for (const TodayRow &row : rows) {
        if (row.group == TodayGroup::LaterThisWeek)
            figures.laterScheduled += row.mark == ChecklistMark::Scheduled ? 1 : 0;
        if (row.group != TodayGroup::Today)
            continue;
        figures.emailsToday += row.task.kind == TaskKind::Email ? 1 : 0;
        figures.callsToday += row.task.kind == TaskKind::Call ? 1 : 0;
        figures.toDosToday += row.task.kind == TaskKind::ToDo ? 1 : 0;
    }
}

void addMoney(QList<Money> &sums, const Money &money)
{
    const auto same = std::ranges::find(sums, money.currency, &Money::currency);
    if (same == sums.end())
        sums.append(money);
    else
        same->minor += money.minor;
}

void countRenewal(TodayFigures &figures, const AccountListRow &account)
{
    ++figures.renewals;
    if (account.carr)
        addMoney(figures.renewalCarr, *account.carr);
    if (healthBand(account.health) == HealthBand::Risk)
        ++figures.renewalsAtRisk;
}

Result<QSet<AccountId>> countRenewals(Connection &connection, TodayFigures &figures, const UserId &me,
                                      QDate today)
{
    const auto accounts = AccountRepository::renewing(connection, me, today, today.addDays(renewalDays));
    WAYMARK_TRY(accounts);
    QSet<AccountId> renewing;
    for (const AccountListRow &account : *accounts) {
        countRenewal(figures, account);
        renewing.insert(account.id);
    }
    return renewing;
}

Result<void> countAll(Connection &connection, TodayData &data, const UserId &me)
{
    const auto counts = TaskRepository::dueCounts(connection, me, data.today, data.weekEnds);
    WAYMARK_TRY(counts);
    TodayFigures &figures = data.figures;
    figures.overdue = counts->overdue;
    figures.oldestDaysLate =
        counts->oldestOverdue.isValid() ? static_cast<int>(counts->oldestOverdue.daysTo(data.today)) : 0;
    figures.dueToday = counts->today;
    figures.laterThisWeek = counts->laterThisWeek;
    data.nextDue = counts->nextAfter;
    countTasks(figures, data.rows);
    const auto renewing = countRenewals(connection, figures, me, data.today);
    WAYMARK_TRY(renewing);
    const auto suppressed = ContactRepository::suppressed(connection, me);
    WAYMARK_TRY(suppressed);
    figures.bouncedContacts = suppressed->bounced;
    figures.unsubscribedContacts = suppressed->optedOut;
    for (TodayRow &row : data.rows) {
        row.renewsSoon = renewing->contains(row.task.account);
        row.contactsToFix = suppressed->accounts.contains(row.task.account);
    }
    AccountQuery mine;
    mine.technicalAccountManager = me;
    const auto accounts = AccountRepository::count(connection, mine);
    WAYMARK_TRY(accounts);
    data.accounts = *accounts;
    return {};
}

} // namespace

Result<TodayData> readToday(const WorkContext &context)
{
    Connection &reader = context.store.reader();
    const auto workday = readWorkday(reader, context.clock.now());
    WAYMARK_TRY(workday);
    const auto words = FieldWords::read(reader);
    WAYMARK_TRY(words);
    TodayData data;
    data.today = workday->today;
    data.weekEnds = endOfWeek(workday->today, workday->organisation);
    DueWindow window;
    window.owner = context.me;
    window.today = data.today;
    window.until = data.weekEnds;
    window.limit = rowLimit;
    const auto rows = TaskRepository::due(reader, window);
    WAYMARK_TRY(rows);
    for (const TaskRow &task : *rows) {
        const auto row = rowOf(reader, task, *workday, *words);
        WAYMARK_TRY(row);
        data.rows.append(*row);
    }
    WAYMARK_TRY(countAll(reader, data, context.me));
    data.weekIsComing = isWeekend(data.today, workday->organisation);
    if (data.rows.isEmpty() && data.nextDue.isValid()) {
        window.until = data.nextDue;
        window.limit = 1;
        const auto next = TaskRepository::due(reader, window);
        WAYMARK_TRY(next);
        for (const TaskRow &task : *next) {
            const auto row = rowOf(reader, task, *workday, *words);
            WAYMARK_TRY(row);
            data.next = *row;
        }
    }
    return data;
}

} // namespace waymark
