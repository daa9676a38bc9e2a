// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/Accounts.h"
#include "core/work/ChecklistData.h"
#include "core/work/Contacts.h"
#include "core/work/Ctas.h"
#include "core/work/Reminders.h"
#include "core/work/Tasks.h"
#include "core/work/TodayData.h"
#include "tests/core/work/WorkHouse.h"

#include <algorithm>

using namespace waymark;

namespace {

const QDate today(2026, 11, 18);

Task find(WorkHouse &house, const TaskId &id)
{
    return TaskRepository::find(house.reader(), id).value_or(Task());
}

ChecklistRow row(WorkHouse &house, const CtaId &cta, const char *step)
{
    const auto checklist = readChecklist(house.context(), cta);
    const auto found = std::ranges::find(checklist->rows, QString::fromLatin1(step), &ChecklistRow::stepId);
    return found == checklist->rows.end() ? ChecklistRow() : *found;
}

TodayRow todayRow(WorkHouse &house, const TaskId &task)
{
    const auto data = readToday(house.context());
    for (const TodayRow &one : data->rows) {
        if (one.task.id == task)
            return one;
    }
    return {};
}

} // namespace

class TestWorkTasks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doneMovesTheCtaOnAndCanBeUndone();
    void anEmailSentByHandSaysSo();
    void anEmailMarkedByHandCanBeReopened();
    void reschedulingMovesTheCtasDueDateToo();
    void reschedulingProposesAnotherDay();
    void reschedulingThatIsRefused();
    void skippingNeedsAReason();
    void aTitleTurnsNothingRoundInASentence();
    void restoringBringsTheDraftBackToo();
    void aStepThatWasLeftOutIsRestoredInItsPlace();
    void aStepCannotBeRestoredTwice();
    void addedTasks();
    void addedTasksThatAreRefused_data();
    void addedTasksThatAreRefused();
    void playbookTasksAreSkippedNotRemoved();
    void theChecklistPointsAtTheNextEmail();
    void theChecklistCountsAndSaysWhoIsReady();
    void theChecklistOffersWhatCanBeDone();
    void aColleaguesEmailHasNoComposer();
    void todayGroupsAndMarks();
    void todayLeavesOutSnoozedAndClosed();
    void todayCountsRenewalsAndContactsToFix();
    void todayMarksTheRowsOfContactsToFix();
    void anEmptyTodaySaysWhatComesNext();
    void remindersComeOnceAtNine();
    void remindersRespectTheCtasChoice();
    void aTaskThatMovesIsRemindedOfAgain();
};

void TestWorkTasks::doneMovesTheCtaOnAndCanBeUndone()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    const Task survey = house.taskOf(cta, "survey");
    const auto act = house.take(Tasks(house.context()).markDone(survey.id));
    VERIFY_RESULT(act);
    QCOMPARE(find(house, survey.id).status, TaskStatus::Completed);
    QCOMPARE(find(house, survey.id).completedAt, house.store.clock().now());
    QCOMPARE(CtaRepository::find(house.reader(), cta)->status, QStringLiteral("work_in_progress"));
    QCOMPARE(row(house, cta, "survey").mark, ChecklistMark::Sent);
    VERIFY_RESULT(house.undo(*act));
    QCOMPARE(find(house, survey.id), survey);
    QCOMPARE(CtaRepository::find(house.reader(), cta)->status, QStringLiteral("new"));
    VERIFY_RESULT(house.take(Tasks(house.context()).markDone(survey.id)));
    QCOMPARE(*house.take(Tasks(house.context()).markDone(survey.id)), ActNumber(0));
    VERIFY_RESULT(house.take(Tasks(house.context()).reopen(survey.id)));
    QCOMPARE(find(house, survey.id), survey);
}

void TestWorkTasks::anEmailSentByHandSaysSo()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    const Task email = house.taskOf(cta, "quick-guide");
    VERIFY_RESULT(house.begin(email.id));
    VERIFY_RESULT(house.take(Tasks(house.context()).markDone(email.id)));
    QCOMPARE(row(house, cta, "quick-guide").mark, ChecklistMark::Sent);
    QVERIFY(DraftRepository::forTask(house.reader(), email.id)->has_value()); // What was written is not lost.
    const auto today360 = readChecklist(house.context(), cta);
    QCOMPARE(today360->emailsSent, 1);
    QCOMPARE(*today360->nextEmail, house.taskOf(cta, "group-hierarchy").id);
}

void TestWorkTasks::anEmailMarkedByHandCanBeReopened()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    const Task email = house.taskOf(cta, "quick-guide");
    VERIFY_RESULT(house.take(Tasks(house.context()).markDone(email.id)));
    QCOMPARE(row(house, cta, "quick-guide").actions, QList<ChecklistAction>{ChecklistAction::Reopen});
    VERIFY_RESULT(house.take(Tasks(house.context()).reopen(email.id)));
    QCOMPARE(find(house, email.id), email);
}

void TestWorkTasks::reschedulingMovesTheCtasDueDateToo()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    const Task survey = house.taskOf(cta, "survey");
    const auto before = CtaRepository::find(house.reader(), cta);
    Tasks tasks(house.context());
    const auto act = house.take(tasks.reschedule(survey.id, QDate(2027, 1, 5), QTime(14, 0)));
    VERIFY_RESULT(act);
    QCOMPARE(find(house, survey.id).dueDate, QDate(2027, 1, 5));
    QCOMPARE(find(house, survey.id).dueTime, QTime(14, 0));
    QVERIFY(find(house, survey.id).dateSetByHand);
    QCOMPARE(CtaRepository::find(house.reader(), cta)->dueDate, QDate(2027, 1, 5));
    QCOMPARE(CtaRepository::find(house.reader(), cta)->originalDueDate, before->originalDueDate);
    VERIFY_RESULT(house.undo(*act));
    QCOMPARE(find(house, survey.id), survey);
    QCOMPARE(*CtaRepository::find(house.reader(), cta), *before);
    VERIFY_RESULT(house.take(tasks.reschedule(survey.id, QDate(2026, 12, 1))));
    QCOMPARE(CtaRepository::find(house.reader(), cta)->dueDate, before->dueDate); // Never moved earlier.
}

void TestWorkTasks::reschedulingProposesAnotherDay()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Tasks tasks(house.context());
    const TaskId id = house.taskOf(cta, "survey").id;
    const auto saturday = tasks.datesFor(id, QDate(2026, 11, 21));
    VERIFY_RESULT(saturday);
    QVERIFY(saturday->movedOffWeekend);
    QCOMPARE(saturday->date, QDate(2026, 11, 23));
    // A person who wants the Saturday all the same gets it.
    VERIFY_RESULT(house.take(tasks.reschedule(id, QDate(2026, 11, 21))));
    QCOMPARE(find(house, id).dueDate, QDate(2026, 11, 21));
}

void TestWorkTasks::reschedulingThatIsRefused()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Tasks tasks(house.context());
    const TaskId id = house.taskOf(cta, "survey").id;
    VERIFY_FAILS(house.take(tasks.reschedule(id, today.addDays(-1))), ErrorKind::Invalid);
    VERIFY_FAILS(house.take(tasks.reschedule(id, QDate())), ErrorKind::Invalid);
    VERIFY_FAILS(house.take(tasks.reschedule(TaskId(QStringLiteral("tsk_none")), today)),
                 ErrorKind::NotFound);
    VERIFY_RESULT(house.take(tasks.markDone(id)));
    VERIFY_FAILS(house.take(tasks.reschedule(id, today)), ErrorKind::Invalid);
}

void TestWorkTasks::skippingNeedsAReason()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Tasks tasks(house.context());
    const Task task = house.taskOf(cta, "training");
    VERIFY_FAILS(house.take(tasks.skip(task.id, QStringLiteral("  "))), ErrorKind::Invalid);
    const auto act = house.take(tasks.skip(task.id, QStringLiteral("They know it")));
    VERIFY_RESULT(act);
    const ChecklistRow skipped = row(house, cta, "training");
    QCOMPARE(skipped.mark, ChecklistMark::Skipped);
    QCOMPARE(skipped.reason, QStringLiteral("They know it"));
    QCOMPARE(skipped.actions, QList<ChecklistAction>{ChecklistAction::Restore});
    QCOMPARE(readChecklist(house.context(), cta)->emails, 9);
    VERIFY_RESULT(house.undo(*act));
    QCOMPARE(find(house, task.id), task);
    VERIFY_RESULT(house.take(tasks.markDone(task.id)));
    VERIFY_FAILS(house.take(tasks.skip(task.id, QStringLiteral("too late"))), ErrorKind::Invalid);
}

void TestWorkTasks::aTitleTurnsNothingRoundInASentence()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Tasks tasks(house.context());
    Task task = house.taskOf(cta, "training");
    VERIFY_RESULT(house.take(tasks.markDone(task.id)));
    task = find(house, task.id);
    task.title = QString::fromUtf16(u"\u05d0 \u202etitle\nsecond");
    VERIFY_RESULT(house.store.run([&](WriteTransaction &t) { return TaskRepository::save(t, task); }));
    const auto refused = house.take(tasks.skip(task.id, QStringLiteral("too late")));
    QVERIFY(!refused);
    const QString shown = QString::fromUtf16(u"\u2068\u05d0 title second\u2069");
    QVERIFY2(refused.error().sentence.contains(shown), qPrintable(refused.error().sentence));
}

void TestWorkTasks::restoringBringsTheDraftBackToo()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Tasks tasks(house.context());
    const Task task = house.taskOf(cta, "quick-guide");
    VERIFY_RESULT(house.begin(task.id));
    VERIFY_RESULT(house.take(tasks.skip(task.id, QStringLiteral("later"))));
    VERIFY_RESULT(house.take(tasks.restore(task.id)));
    QCOMPARE(find(house, task.id).status, TaskStatus::InProgress);
    QVERIFY(find(house, task.id).skipReason.isEmpty());
    QCOMPARE(row(house, cta, "quick-guide").mark, ChecklistMark::Draft);
}

void TestWorkTasks::aStepThatWasLeftOutIsRestoredInItsPlace()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Tasks tasks(house.context());
    QCOMPARE(row(house, cta, "support-saas").actions, QList<ChecklistAction>{ChecklistAction::RestoreStep});
    const auto before = CtaRepository::find(house.reader(), cta);
    const auto made = house.take(tasks.restoreStep(cta, QStringLiteral("support-saas")));
    VERIFY_RESULT(made);
    const Task task = find(house, made->value);
    QCOMPARE(task.position, 10);
    QCOMPARE(task.dueDate, house.taskOf(cta, "support-self-managed").dueDate); // The same day of the series.
    QCOMPARE(task.emailTemplate, TemplateId(QStringLiteral("onboarding.support-saas")));
    QCOMPARE(CtaRepository::find(house.reader(), cta)->omitted.size(), 2);
    QCOMPARE(readChecklist(house.context(), cta)->emails, 11);
    VERIFY_RESULT(house.undo(made->act));
    QCOMPARE(*CtaRepository::find(house.reader(), cta), *before);
    // Long after its day it is due today, not in the past.
    house.nextDays(60);
    const auto late = house.take(tasks.restoreStep(cta, QStringLiteral("support-saas")));
    VERIFY_RESULT(late);
    QCOMPARE(find(house, late->value).dueDate, today.addDays(60));
}

void TestWorkTasks::aStepCannotBeRestoredTwice()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Tasks tasks(house.context());
    VERIFY_RESULT(house.take(tasks.restoreStep(cta, QStringLiteral("api-saas"))));
    VERIFY_FAILS(house.take(tasks.restoreStep(cta, QStringLiteral("api-saas"))), ErrorKind::NotFound);
    VERIFY_FAILS(house.take(tasks.restoreStep(cta, QStringLiteral("no-such-step"))), ErrorKind::NotFound);
}

void TestWorkTasks::addedTasks()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Tasks tasks(house.context());
    const auto made = house.take(
        tasks.add(cta, TaskKind::Call, QStringLiteral(" Kick-off "), QDate(2027, 2, 1), QTime(10, 0)));
    VERIFY_RESULT(made);
    const Task task = find(house, made->value);
    QCOMPARE(task.title, QStringLiteral("Kick-off"));
    QCOMPARE(task.position, 15); // After the playbook's fourteen steps.
    QCOMPARE(task.owner, house.me);
    QCOMPARE(CtaRepository::find(house.reader(), cta)->dueDate, QDate(2027, 2, 1));
    const auto removed = house.take(tasks.remove(made->value));
    VERIFY_RESULT(removed);
    VERIFY_FAILS(TaskRepository::find(house.reader(), made->value), ErrorKind::NotFound);
    VERIFY_RESULT(house.undo(*removed));
    QCOMPARE(find(house, made->value), task);
}

void TestWorkTasks::addedTasksThatAreRefused_data()
{
    QTest::addColumn<TaskKind>("kind");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("closed");
    QTest::newRow("an email") << TaskKind::Email << "Hello" << today << false;
    QTest::newRow("no title") << TaskKind::Call << "  " << today << false;
    QTest::newRow("no day") << TaskKind::ToDo << "Read" << QDate() << false;
    QTest::newRow("a closed CTA") << TaskKind::ToDo << "Read" << today << true;
}

void TestWorkTasks::addedTasksThatAreRefused()
{
    QFETCH(TaskKind, kind);
    QFETCH(QString, title);
    QFETCH(QDate, date);
    QFETCH(bool, closed);
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    if (closed)
        VERIFY_RESULT(house.take(Ctas(house.context()).changeStatus(cta, QStringLiteral("closed_success"))));
    VERIFY_FAILS(house.take(Tasks(house.context()).add(cta, kind, title, date)), ErrorKind::Invalid);
    QCOMPARE(TaskRepository::forCta(house.reader(), cta)->size(), 11);
}

void TestWorkTasks::playbookTasksAreSkippedNotRemoved()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    VERIFY_FAILS(house.take(Tasks(house.context()).remove(house.taskOf(cta, "survey").id)),
                 ErrorKind::Invalid);
}

void TestWorkTasks::theChecklistPointsAtTheNextEmail()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Tasks tasks(house.context());
    VERIFY_RESULT(house.take(tasks.markDone(house.taskOf(cta, "quick-guide").id)));
    VERIFY_RESULT(
        house.take(tasks.skip(house.taskOf(cta, "group-hierarchy").id, QStringLiteral("done before"))));
    const auto checklist = readChecklist(house.context(), cta);
    VERIFY_RESULT(checklist);
    QCOMPARE(*checklist->nextEmail, house.taskOf(cta, "import-export").id);
    QCOMPARE(std::ranges::count(checklist->rows, true, &ChecklistRow::next), 1);
    QVERIFY(row(house, cta, "import-export").next);
    QCOMPARE(checklist->segments.first(), SeriesSegment::Sent);
    QCOMPARE(checklist->segments.at(1), SeriesSegment::Next);
    QCOMPARE(checklist->segments.size(), 9);
}

void TestWorkTasks::theChecklistCountsAndSaysWhoIsReady()
{
    WorkHouse house;
    const Account account = house.addAccount();
    house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    house.addContact(account, QStringLiteral("Tomasz"), QStringLiteral("tomasz@northbeam.example"));
    const Contact jonas =
        house.addContact(account, QStringLiteral("Jonas"), QStringLiteral("jonas@northbeam.example"));
    VERIFY_RESULT(house.take(Contacts(house.context()).recordUnsubscribe(jonas.id, today, {})));
    const CtaId cta = house.addSeries(account);
    QCOMPARE(row(house, cta, "quick-guide").readiness,
             QStringLiteral("2 recipients ready, 1 suppressed. No draft yet."));
    VERIFY_RESULT(house.begin(house.taskOf(cta, "quick-guide").id));
    QCOMPARE(row(house, cta, "quick-guide").readiness, QStringLiteral("2 recipients ready, 1 suppressed."));
    // Who may not send it is told who does.
    const auto theirs = readChecklist({*house.store, house.store.clock(), UserId::create()}, cta);
    VERIFY_RESULT(theirs);
    const auto me = UserRepository::find(house.reader(), house.me);
    VERIFY_RESULT(me);
    QVERIFY2(theirs->rows.first().readiness.contains(me->name), qPrintable(theirs->rows.first().readiness));
    const auto checklist = readChecklist(house.context(), cta);
    VERIFY_RESULT(checklist);
    QCOMPARE(checklist->rows.size(), 14);
    QCOMPARE(checklist->skipped, 3);
    QCOMPARE(checklist->emails, 10);
    QCOMPARE(checklist->emailsSent, 0);
    QCOMPARE(checklist->daysBehind, 0);
    QCOMPARE(checklist->firstDate, today);
    QCOMPARE(checklist->lastDate, house.taskOf(cta, "survey").dueDate);
    QCOMPARE(checklist->typeLabel, QStringLiteral("Digital Journey"));
    QCOMPARE(checklist->deploymentLabel, QStringLiteral("Self-Managed"));
    QCOMPARE(checklist->accountOwnerTeamLabel, QStringLiteral("EMEA"));
    house.nextDays(2);
    QCOMPARE(readChecklist(house.context(), cta)->daysBehind, 2);
}

void TestWorkTasks::theChecklistOffersWhatCanBeDone()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    using A = ChecklistAction;
    QCOMPARE(row(house, cta, "quick-guide").mark, ChecklistMark::Due);
    QCOMPARE(row(house, cta, "quick-guide").actions,
             (QList<A>{A::ValidateEmail, A::Reschedule, A::Skip, A::MarkDone}));
    QCOMPARE(row(house, cta, "training").mark, ChecklistMark::ToDo);
    QCOMPARE(row(house, cta, "survey").actions, (QList<A>{A::MarkDone, A::Reschedule, A::Skip}));
    VERIFY_RESULT(house.begin(house.taskOf(cta, "quick-guide").id));
    QCOMPARE(row(house, cta, "quick-guide").actions.first(), A::Continue);
    house.nextDays(6);
    QCOMPARE(row(house, cta, "group-hierarchy").mark, ChecklistMark::Overdue);
    QCOMPARE(row(house, cta, "group-hierarchy").daysLate, 1);
    QCOMPARE(row(house, cta, "quick-guide").mark, ChecklistMark::Draft);
    VERIFY_RESULT(house.take(Ctas(house.context()).changeStatus(cta, QStringLiteral("closed_success"))));
    const auto closed = readChecklist(house.context(), cta);
    VERIFY_RESULT(closed);
    for (const ChecklistRow &one : closed->rows)
        QVERIFY(one.actions.isEmpty());
}

void TestWorkTasks::aColleaguesEmailHasNoComposer()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Task task = house.taskOf(cta, "quick-guide");
    task.owner = UserId(QStringLiteral("usr_joana"));
    VERIFY_RESULT(house.store.run([&](WriteTransaction &t) { return TaskRepository::save(t, task); }));
    QVERIFY(!row(house, cta, "quick-guide").actions.contains(ChecklistAction::ValidateEmail));
    QVERIFY(row(house, cta, "group-hierarchy").actions.contains(ChecklistAction::ValidateEmail));
}

void TestWorkTasks::todayGroupsAndMarks()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Tasks tasks(house.context());
    const auto call =
        house.take(tasks.add(cta, TaskKind::Call, QStringLiteral("Kick-off"), today, QTime(14, 0)));
    VERIFY_RESULT(call);
    VERIFY_RESULT(house.take(tasks.reschedule(house.taskOf(cta, "monitoring").id, today.addDays(2))));
    auto data = readToday(house.context());
    VERIFY_RESULT(data);
    QCOMPARE(data->today, today);
    QCOMPARE(data->weekEnds, QDate(2026, 11, 22));
    QCOMPARE(data->rows.size(), 3);
    QCOMPARE(data->figures.dueToday, 2);
    QCOMPARE(data->figures.emailsToday, 1);
    QCOMPARE(data->figures.callsToday, 1);
    QCOMPARE(data->figures.laterThisWeek, 1);
    const TodayRow email = todayRow(house, house.taskOf(cta, "quick-guide").id);
    QCOMPARE(email.program, QStringLiteral("Onboarding, Self-Managed"));
    QCOMPARE(email.accountName, QStringLiteral("Northbeam Robotics"));
    QVERIFY(email.inSeries);
    QCOMPARE(email.seriesCount, 10);
    QCOMPARE(email.mark, ChecklistMark::Due);
    VERIFY_RESULT(house.begin(email.task.id));
    QCOMPARE(todayRow(house, email.task.id).mark, ChecklistMark::Draft);
    QCOMPARE(todayRow(house, email.task.id).draftSavedAt, house.store.clock().now());
    VERIFY_RESULT(house.take(tasks.markDone(call->value)));
    QCOMPARE(todayRow(house, call->value), TodayRow());

    house.nextDays(3); // Saturday: the coming week counts.
    data = readToday(house.context());
    QCOMPARE(data->figures.overdue, 2);
    QCOMPARE(data->figures.oldestDaysLate, 3);
    QCOMPARE(todayRow(house, email.task.id).daysLate, 3);
    QCOMPARE(data->weekEnds, QDate(2026, 11, 29));
}

void TestWorkTasks::todayLeavesOutSnoozedAndClosed()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const CtaId snoozed = house.addSeries(account);
    const CtaId closed = house.addSeries(account);
    Ctas ctas(house.context());
    QCOMPARE(readToday(house.context())->figures.dueToday, 2);
    VERIFY_RESULT(house.take(ctas.snooze(snoozed, {today.addDays(2), QStringLiteral("holiday")})));
    VERIFY_RESULT(house.take(ctas.changeStatus(closed, QStringLiteral("closed_not_relevant"))));
    QVERIFY(readToday(house.context())->rows.isEmpty());
    QCOMPARE(readToday(house.context())->figures.dueToday, 0);
    house.nextDays(3);
    QCOMPARE(readToday(house.context())->figures.overdue, 1); // The snooze is over.
}

void TestWorkTasks::todayCountsRenewalsAndContactsToFix()
{
    WorkHouse house;
    Accounts accounts(house.context());
    const auto renewing = [&](const char *name, QDate date, std::optional<int> health, qint64 carr,
                              const char *currency) {
        Account account;
        account.name = QString::fromLatin1(name);
        account.renewalDate = date;
        account.health = health;
        account.carr = Money{carr, QString::fromLatin1(currency)};
        return house.take(accounts.create(account))->value;
    };
    renewing("Past", today.addDays(-1), 10, 100, "USD");
    const AccountId first = renewing("Today", today, 49, 200, "USD");
    renewing("Ninety", today.addDays(90), 80, 300, "USD");
    renewing("Euro", today.addDays(30), std::nullopt, 400, "EUR");
    renewing("Far", today.addDays(91), 10, 500, "USD");
    const Account stored = *AccountRepository::find(house.reader(), first);
    const Contact one = house.addContact(stored, QStringLiteral("A"), QStringLiteral("a@today.example"));
    const Contact two = house.addContact(stored, QStringLiteral("B"), QStringLiteral("b@today.example"));
    VERIFY_RESULT(house.take(Contacts(house.context()).markBounced(one.id, {})));
    VERIFY_RESULT(house.take(Contacts(house.context()).recordUnsubscribe(two.id, today, {})));
    const auto data = readToday(house.context());
    VERIFY_RESULT(data);
    QCOMPARE(data->figures.renewals, 3);
    QCOMPARE(data->figures.renewalsAtRisk, 1);
    QCOMPARE(data->figures.renewalCarr.size(), 2);
    QVERIFY(data->figures.renewalCarr.contains(Money{500, QStringLiteral("USD")}));
    QVERIFY(data->figures.renewalCarr.contains(Money{400, QStringLiteral("EUR")}));
    QCOMPARE(data->figures.bouncedContacts, 1);
    QCOMPARE(data->figures.unsubscribedContacts, 1);
    QCOMPARE(data->accounts, 5);
}

void TestWorkTasks::todayMarksTheRowsOfContactsToFix()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Account other = house.addAccount(QStringLiteral("Halden Labs"));
    const Contact tom = house.addContact(account, QStringLiteral("Tom"), QStringLiteral("tom@nb.example"));
    house.addContact(other, QStringLiteral("Ada"), QStringLiteral("ada@halden.example"));
    house.addSeries(account);
    house.addSeries(other);
    VERIFY_RESULT(house.take(Contacts(house.context()).markBounced(tom.id, {})));
    const auto data = readToday(house.context());
    VERIFY_RESULT(data);
    QVERIFY(!data->rows.isEmpty());
    for (const TodayRow &one : data->rows)
        QCOMPARE(one.contactsToFix, one.task.account == account.id);
}

void TestWorkTasks::anEmptyTodaySaysWhatComesNext()
{
    WorkHouse house;
    auto data = readToday(house.context());
    VERIFY_RESULT(data);
    QCOMPARE(data->accounts, 0);
    QVERIFY(data->nextDue.isNull());
    NewCta wanted = house.seriesFor(house.addAccount());
    wanted.choices.first = QDate(2026, 11, 26);
    VERIFY_RESULT(house.take(Ctas(house.context()).create(wanted)));
    data = readToday(house.context());
    QVERIFY(data->rows.isEmpty());
    QCOMPARE(data->nextDue, QDate(2026, 11, 26));
    QCOMPARE(data->accounts, 1);
}

void TestWorkTasks::remindersComeOnceAtNine()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    Reminders reminders(house.context());
    house.store.clock().set(QDateTime(today, QTime(8, 59), QTimeZone("Europe/Berlin")));
    QVERIFY(reminders.due()->isEmpty());
    const QDateTime nine(today, QTime(9, 0), QTimeZone("Europe/Berlin"));
    house.store.clock().set(nine);
    const auto due = reminders.due();
    VERIFY_RESULT(due);
    QCOMPARE(due->size(), 1);
    QCOMPARE(due->first().task, house.taskOf(cta, "quick-guide").id);
    QCOMPARE(due->first().accountName, QStringLiteral("Northbeam Robotics"));
    const TaskId gone(QStringLiteral("tsk_gone"));
    VERIFY_RESULT(house.take(reminders.markShown({gone, due->first().task})));
    QVERIFY(reminders.due()->isEmpty());
}

void TestWorkTasks::remindersRespectTheCtasChoice()
{
    WorkHouse house;
    const Account account = house.addAccount();
    NewCta silent = house.seriesFor(account);
    silent.remind = false;
    VERIFY_RESULT(house.take(Ctas(house.context()).create(silent)));
    const CtaId snoozed = house.addSeries(account);
    VERIFY_RESULT(
        house.take(Ctas(house.context()).snooze(snoozed, {today.addDays(1), QStringLiteral("holiday")})));
    house.store.clock().set(QDateTime(today, QTime(10, 0), QTimeZone("Europe/Berlin")));
    QVERIFY(Reminders(house.context()).due()->isEmpty());
}

void TestWorkTasks::aTaskThatMovesIsRemindedOfAgain()
{
    WorkHouse house;
    const CtaId cta = house.addSeries(house.addAccount());
    const TaskId id = house.taskOf(cta, "quick-guide").id;
    Reminders reminders(house.context());
    house.store.clock().set(QDateTime(today, QTime(9, 30), QTimeZone("Europe/Berlin")));
    VERIFY_RESULT(house.take(reminders.markShown({id})));
    VERIFY_RESULT(house.take(Tasks(house.context()).reschedule(id, today.addDays(1))));
    house.nextDays(1);
    QCOMPARE(reminders.due()->size(), 1);
}

QTEST_GUILESS_MAIN(TestWorkTasks)

#include "tst_work_tasks.moc"
