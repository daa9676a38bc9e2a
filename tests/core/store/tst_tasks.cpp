// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/CtaRules.h"
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 18);

QStringList titles(const Result<QList<TaskRow>> &rows)
{
    QStringList titles;
    for (const TaskRow &row : rows.value_or(QList<TaskRow>()))
        titles += row.task.title;
    return titles;
}

} // namespace

class TestTasks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aTaskRowKnowsWhatItBelongsTo();
    void aTaskRowKnowsHowFarItsEmailIs();
    void recalledEmailsDoNotCount();
    void theChecklistIsInOrder();
    void todayShowsOpenTasksOfTheOwnerInOrder();
    void todayHidesClosedAndSnoozedCtas();
    void todayAndTheRuleAgreeOnSnoozes_data();
    void todayAndTheRuleAgreeOnSnoozes();
    void windowsOfTodayJoinWithoutGaps();
    void theGroupsAreCounted();
    void anEmptyWorkspaceCountsNothing();
    void remindersComeOnceOnTheDay();
    void ctaRowsSayHowFarTheyAre();
    void openCtasAreThoseOfTheOwner();
    void removingACtaKeepsWhatWasSent();
    void aTaskOfAnUnknownCtaIsRefused();
    void aStateFromTheFutureIsSaidNotGuessed();

private:
    void save(const std::function<Result<void>(WriteTransaction &)> &work)
    {
        VERIFY_RESULT(m_store->run(work));
    }
    void saveTasks(const QList<Task> &tasks)
    {
        save([&](WriteTransaction &t) -> Result<void> {
            for (const Task &task : tasks)
                WAYMARK_TRY(TaskRepository::save(t, task));
            return {};
        });
    }
    Result<QList<TaskRow>> due(QDate until = today.addDays(4));

    std::unique_ptr<TemporaryStore> m_store;
    UserId m_me = UserId::create();
    Account m_account;
    Cta m_cta;
};

void TestTasks::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_account = rows::account(u"Northbeam Robotics"_s);
    m_account.health = 82;
    m_cta = rows::cta(m_account, u"Onboarding of Northbeam"_s);
    m_cta.playbook = PlaybookId(u"onboarding"_s);
    m_cta.owner = m_me;
    Playbook playbook;
    playbook.id = m_cta.playbook;
    playbook.name = u"New Customer Digital Onboarding"_s;
    playbook.shortName = u"Onboarding"_s;
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(PlaybookRepository::save(t, playbook));
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        return CtaRepository::save(t, m_cta);
    });
}

Result<QList<TaskRow>> TestTasks::due(QDate until)
{
    DueWindow window;
    window.owner = m_me;
    window.today = today;
    window.until = until;
    return TaskRepository::due(m_store->reader(), window);
}

void TestTasks::aTaskRowKnowsWhatItBelongsTo()
{
    Task sent = rows::task(m_cta, u"Sent"_s);
    sent.status = TaskStatus::Completed;
    Task skipped = rows::task(m_cta, u"Skipped"_s);
    skipped.status = TaskStatus::Skipped;
    Task call = rows::task(m_cta, u"Call"_s);
    call.kind = TaskKind::Call;
    const Task open = rows::task(m_cta, u"Open"_s);
    saveTasks({sent, skipped, call, open});
    const auto row = TaskRepository::row(m_store->reader(), open.id);
    VERIFY_RESULT(row);
    QVERIFY(row->task == open);
    QCOMPARE(row->accountName, u"Northbeam Robotics"_s);
    QCOMPARE(row->accountHealth, 82);
    QCOMPARE(row->ctaName, u"Onboarding of Northbeam"_s);
    QCOMPARE(row->ctaType, u"digital_journey"_s);
    QCOMPARE(row->playbook, m_cta.playbook);
    QCOMPARE(row->playbookShortName, u"Onboarding"_s);
    QCOMPARE(row->emailsSent, 1);
    QCOMPARE(row->emailsTotal, 2);
    QVERIFY(!row->email.hasDraft);
    QVERIFY(!row->email.submission);
    VERIFY_FAILS(TaskRepository::row(m_store->reader(), TaskId::create()), ErrorKind::NotFound);
}

void TestTasks::aTaskRowKnowsHowFarItsEmailIs()
{
    const Task task = rows::task(m_cta, u"Email"_s);
    const Draft draft = rows::draft(task);
    const Submission submission = rows::submission(draft, SubmissionState::Sending);
    saveTasks({task});
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(DraftRepository::save(t, draft));
        return {};
    });
    auto row = TaskRepository::row(m_store->reader(), task.id);
    VERIFY_RESULT(row);
    QVERIFY(row->email.hasDraft);
    QVERIFY(!row->email.submission);

    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(SubmissionRepository::save(t, submission));
        WAYMARK_TRY(DeliveryRepository::save(
            t, rows::delivery(submission, u"a@n.example"_s, DeliveryState::Accepted)));
        return DeliveryRepository::save(
            t, rows::delivery(submission, u"b@n.example"_s, DeliveryState::DataSent));
    });
    row = TaskRepository::row(m_store->reader(), task.id);
    VERIFY_RESULT(row);
    QCOMPARE(row->email.submission, SubmissionState::Sending);
    QCOMPARE(row->email.deliveries, (QList{DeliveryState::Accepted, DeliveryState::DataSent}));
}

void TestTasks::recalledEmailsDoNotCount()
{
    const Task task = rows::task(m_cta, u"Email"_s);
    const Draft draft = rows::draft(task);
    saveTasks({task});
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(DraftRepository::save(t, draft));
        WAYMARK_TRY(SubmissionRepository::save(t, rows::submission(draft, SubmissionState::Done)));
        return SubmissionRepository::save(t, rows::submission(draft, SubmissionState::Recalled));
    });
    const auto row = TaskRepository::row(m_store->reader(), task.id);
    VERIFY_RESULT(row);
    QCOMPARE(row->email.submission, SubmissionState::Done);
    const auto newest = SubmissionRepository::newestForTask(m_store->reader(), task.id);
    VERIFY_RESULT(newest);
    QVERIFY(newest->has_value());
    QCOMPARE((*newest)->state, SubmissionState::Done);
}

void TestTasks::theChecklistIsInOrder()
{
    Task first = rows::task(m_cta, u"First"_s);
    Task second = rows::task(m_cta, u"Second"_s);
    first.position = 1;
    second.position = 5;
    saveTasks({second, first});
    QCOMPARE(titles(TaskRepository::checklist(m_store->reader(), m_cta.id)),
             (QStringList{u"First"_s, u"Second"_s}));
    const auto tasks = TaskRepository::forCta(m_store->reader(), m_cta.id);
    VERIFY_RESULT(tasks);
    QVERIFY(*tasks == (QList<Task>{first, second}));
    QVERIFY(TaskRepository::checklist(m_store->reader(), CtaId::create())
                .value_or(QList<TaskRow>{TaskRow()})
                .isEmpty());
}

void TestTasks::todayShowsOpenTasksOfTheOwnerInOrder()
{
    Task timed = rows::task(m_cta, u"at two"_s, today, m_me);
    timed.dueTime = QTime(14, 0);
    Task earlier = rows::task(m_cta, u"at nine"_s, today, m_me);
    earlier.dueTime = QTime(9, 0);
    Task started = rows::task(m_cta, u"late and started"_s, today.addDays(-5), m_me);
    started.status = TaskStatus::InProgress;
    Task done = rows::task(m_cta, u"done"_s, today, m_me);
    done.status = TaskStatus::Completed;
    Task skipped = rows::task(m_cta, u"skipped"_s, today, m_me);
    skipped.status = TaskStatus::Skipped;
    saveTasks({rows::task(m_cta, u"any time"_s, today, m_me), timed, earlier, started, done, skipped,
               rows::task(m_cta, u"somebody else's"_s, today, UserId::create()),
               rows::task(m_cta, u"without a day"_s, {}, m_me),
               rows::task(m_cta, u"next week"_s, today.addDays(5), m_me),
               rows::task(m_cta, u"Sunday"_s, today.addDays(4), m_me)});
    QCOMPARE(titles(due()),
             (QStringList{u"late and started"_s, u"at nine"_s, u"at two"_s, u"any time"_s, u"Sunday"_s}));
    DueWindow onlyToday{m_me, today, today, today, 0, 500};
    QCOMPARE(titles(TaskRepository::due(m_store->reader(), onlyToday)),
             (QStringList{u"at nine"_s, u"at two"_s, u"any time"_s}));
    onlyToday.owner = {};
    QCOMPARE(titles(TaskRepository::due(m_store->reader(), onlyToday)).size(), 4);
}

void TestTasks::todayHidesClosedAndSnoozedCtas()
{
    saveTasks({rows::task(m_cta, u"task"_s, today, m_me)});
    QCOMPARE(titles(due()).size(), 1);
    m_cta.snooze = Snooze{today, u"holiday"_s};
    save([&](WriteTransaction &t) { return CtaRepository::save(t, m_cta); });
    QCOMPARE(titles(due()).size(), 0);
    m_cta.snooze = {};
    m_cta.closed = true;
    save([&](WriteTransaction &t) { return CtaRepository::save(t, m_cta); });
    QCOMPARE(titles(due()).size(), 0);
}

void TestTasks::todayAndTheRuleAgreeOnSnoozes_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("ended yesterday") << -1;
    QTest::newRow("ends today") << 0;
    QTest::newRow("ends tomorrow") << 1;
}

void TestTasks::todayAndTheRuleAgreeOnSnoozes()
{
    QFETCH(int, days);
    saveTasks({rows::task(m_cta, u"task"_s, today, m_me)});
    m_cta.snooze = Snooze{today.addDays(days), u"holiday"_s};
    save([&](WriteTransaction &t) { return CtaRepository::save(t, m_cta); });
    QCOMPARE(titles(due()).isEmpty(), isSnoozed(m_cta, today));
    QCOMPARE(isSnoozed(m_cta, today), days >= 0);
}

void TestTasks::windowsOfTodayJoinWithoutGaps()
{
    QList<Task> tasks;
    for (int i = 0; i < 7; ++i)
        tasks += rows::task(m_cta, QString::number(i), today, m_me);
    saveTasks(tasks);
    QStringList joined;
    for (int offset = 0; offset < 9; offset += 3)
        joined += titles(TaskRepository::due(m_store->reader(), {m_me, today, {}, today, offset, 3}));
    QCOMPARE(joined, titles(due()));
    QCOMPARE(joined.size(), 7);
}

void TestTasks::theGroupsAreCounted()
{
    Task done = rows::task(m_cta, u"done"_s, today, m_me);
    done.status = TaskStatus::Completed;
    saveTasks({rows::task(m_cta, u"a"_s, today.addDays(-5), m_me),
               rows::task(m_cta, u"b"_s, today.addDays(-1), m_me), rows::task(m_cta, u"c"_s, today, m_me),
               rows::task(m_cta, u"d"_s, today.addDays(1), m_me),
               rows::task(m_cta, u"e"_s, today.addDays(4), m_me),
               rows::task(m_cta, u"f"_s, today.addDays(9), m_me),
               rows::task(m_cta, u"g"_s, today.addDays(30), m_me), rows::task(m_cta, u"h"_s, {}, m_me), done,
               rows::task(m_cta, u"i"_s, today, UserId::create())});
    const auto counts = TaskRepository::dueCounts(m_store->reader(), m_me, today, today.addDays(4));
    VERIFY_RESULT(counts);
    QVERIFY(*counts == (DueCounts{2, today.addDays(-5), 1, 2, today.addDays(9)}));
    const auto everybodys = TaskRepository::dueCounts(m_store->reader(), {}, today, today.addDays(4));
    VERIFY_RESULT(everybodys);
    QCOMPARE(everybodys->today, 2);
    m_cta.snooze = Snooze{today, u"holiday"_s};
    save([&](WriteTransaction &t) { return CtaRepository::save(t, m_cta); });
    const auto snoozed = TaskRepository::dueCounts(m_store->reader(), m_me, today, today.addDays(4));
    VERIFY_RESULT(snoozed);
    QVERIFY(*snoozed == DueCounts());
    m_cta.snooze = {};
    m_cta.closed = true;
    save([&](WriteTransaction &t) { return CtaRepository::save(t, m_cta); });
    const auto closed = TaskRepository::dueCounts(m_store->reader(), m_me, today, today.addDays(4));
    VERIFY_RESULT(closed);
    QVERIFY(*closed == DueCounts());
}

void TestTasks::anEmptyWorkspaceCountsNothing()
{
    const auto counts = TaskRepository::dueCounts(m_store->reader(), m_me, today, today.addDays(4));
    VERIFY_RESULT(counts);
    QVERIFY(*counts == DueCounts());
}

void TestTasks::remindersComeOnceOnTheDay()
{
    Task shown = rows::task(m_cta, u"shown"_s, today, m_me);
    shown.remindedOn = today;
    Task moved = rows::task(m_cta, u"moved to today"_s, today, m_me);
    moved.remindedOn = today.addDays(-2);
    Cta silent = rows::cta(m_account, u"Silent"_s);
    silent.remind = false;
    save([&](WriteTransaction &t) { return CtaRepository::save(t, silent); });
    saveTasks({shown, moved, rows::task(m_cta, u"new"_s, today, m_me),
               rows::task(m_cta, u"yesterday's"_s, today.addDays(-1), m_me),
               rows::task(silent, u"silent"_s, today, m_me)});
    QCOMPARE(titles(TaskRepository::dueForReminder(m_store->reader(), m_me, today)),
             (QStringList{u"moved to today"_s, u"new"_s}));
    m_cta.snooze = Snooze{today, u"holiday"_s};
    save([&](WriteTransaction &t) { return CtaRepository::save(t, m_cta); });
    QCOMPARE(titles(TaskRepository::dueForReminder(m_store->reader(), m_me, today)), QStringList());
}

void TestTasks::ctaRowsSayHowFarTheyAre()
{
    Task sent = rows::task(m_cta, u"sent"_s, today.addDays(-3));
    sent.status = TaskStatus::Completed;
    Task call = rows::task(m_cta, u"call"_s, today.addDays(2));
    call.kind = TaskKind::Call;
    Cta closed = rows::cta(m_account, u"Closed"_s);
    closed.closed = true;
    save([&](WriteTransaction &t) { return CtaRepository::save(t, closed); });
    saveTasks({sent, call, rows::task(m_cta, u"open"_s, today.addDays(5))});
    const auto rows = CtaRepository::forAccount(m_store->reader(), m_account.id);
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 2);
    const CtaRow &row = rows->first();
    QVERIFY(row.cta == m_cta);
    QCOMPARE(row.accountName, m_account.name);
    QCOMPARE(row.accountHealth, 82);
    QCOMPARE(row.playbookName, u"New Customer Digital Onboarding"_s);
    QCOMPARE(row.playbookShortName, u"Onboarding"_s);
    QCOMPARE(row.emailsSent, 1);
    QCOMPARE(row.emailsTotal, 2);
    QCOMPARE(row.openTasks, 2);
    QCOMPARE(row.nextDue, today.addDays(2));
    QCOMPARE(rows->last().cta.name, u"Closed"_s);
    QVERIFY(!rows->last().nextDue.isValid());
    VERIFY_FAILS(CtaRepository::row(m_store->reader(), CtaId::create()), ErrorKind::NotFound);
}

void TestTasks::openCtasAreThoseOfTheOwner()
{
    Cta other = rows::cta(m_account, u"Other"_s);
    other.owner = UserId::create();
    Cta closed = rows::cta(m_account, u"Closed"_s);
    closed.owner = m_me;
    closed.closed = true;
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(CtaRepository::save(t, other));
        return CtaRepository::save(t, closed);
    });
    const auto mine = CtaRepository::open(m_store->reader(), m_me);
    VERIFY_RESULT(mine);
    QCOMPARE(mine->size(), 1);
    QCOMPARE(mine->first().cta.id, m_cta.id);
    QCOMPARE(CtaRepository::open(m_store->reader(), {}).value_or(QList<CtaRow>()).size(), 2);
}

void TestTasks::removingACtaKeepsWhatWasSent()
{
    const Task task = rows::task(m_cta, u"Email"_s);
    const Draft draft = rows::draft(task);
    const Submission submission = rows::submission(draft, SubmissionState::Done);
    saveTasks({task});
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(DraftRepository::save(t, draft));
        return SubmissionRepository::save(t, submission);
    });
    save([&](WriteTransaction &t) { return CtaRepository::remove(t, m_cta.id); });
    VERIFY_FAILS(CtaRepository::find(m_store->reader(), m_cta.id), ErrorKind::NotFound);
    VERIFY_FAILS(DraftRepository::find(m_store->reader(), draft.id), ErrorKind::NotFound);
    const auto sent = SubmissionRepository::row(m_store->reader(), submission.id);
    VERIFY_RESULT(sent);
    QVERIFY(sent->submission == submission);
    QCOMPARE(sent->taskTitle, QString());
}

void TestTasks::aTaskOfAnUnknownCtaIsRefused()
{
    Task lost = rows::task(rows::cta(m_account), u"lost"_s);
    VERIFY_FAILS(m_store->run([&](WriteTransaction &t) { return TaskRepository::save(t, lost); }),
                 ErrorKind::NotFound);
    lost.cta = {};
    VERIFY_FAILS(m_store->run([&](WriteTransaction &t) { return TaskRepository::save(t, lost); }),
                 ErrorKind::NotFound);
}

void TestTasks::aStateFromTheFutureIsSaidNotGuessed()
{
    const Task task = rows::task(m_cta, u"task"_s, today, m_me);
    saveTasks({task});
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(t.connection().execute(u"UPDATE task SET kind = 'telepathy'"_s));
        return {};
    });
    VERIFY_FAILS(TaskRepository::find(m_store->reader(), task.id), ErrorKind::Damaged);
    VERIFY_FAILS(due(), ErrorKind::Damaged);
}

QTEST_GUILESS_MAIN(TestTasks)
#include "tst_tasks.moc"
