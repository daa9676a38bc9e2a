// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/TaskRules.h"

#include <QTest>

using namespace waymark;

namespace {

const QDate today(2026, 11, 18);

Task task(int position, TaskStatus status = TaskStatus::NotStarted, TaskKind kind = TaskKind::Email)
{
    Task task;
    task.id = TaskId(QStringLiteral("tsk_%1").arg(position));
    task.title = QStringLiteral("Monitoring GitLab");
    task.position = position;
    task.status = status;
    task.kind = kind;
    task.dueDate = today;
    return task;
}

} // namespace

class TestDomainTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void afterDeliveries_data();
    void afterDeliveries();
    void nextEmailIsTheFirstOpenOneInOrder();
    void nothingMoreIsSentForASkippedTask();
    void remindersComeAtNineInTheOrganisation();
    void statusChanges_data();
    void statusChanges();
    void ctaIsNotDueBeforeItsLastTask();
};

void TestDomainTasks::marks_data()
{
    QTest::addColumn<TaskStatus>("status");
    QTest::addColumn<int>("dueIn");
    QTest::addColumn<EmailProgress>("email");
    QTest::addColumn<ChecklistMark>("mark");
    using S = SubmissionState;
    using D = DeliveryState;
    using M = ChecklistMark;
    const auto open = TaskStatus::NotStarted;
    const auto running = TaskStatus::InProgress;
    const auto way = [](S state, QList<D> deliveries = {D::Queued}) {
        return EmailProgress{true, state, deliveries};
    };

    QTest::newRow("later") << open << 5 << EmailProgress() << M::ToDo;
    QTest::newRow("today") << open << 0 << EmailProgress() << M::Due;
    QTest::newRow("yesterday") << open << -1 << EmailProgress() << M::Overdue;
    QTest::newRow("a draft, though late") << running << -1 << EmailProgress{true, {}, {}} << M::Draft;
    QTest::newRow("leaving") << running << 0 << way(S::Leaving) << M::Scheduled;
    QTest::newRow("queued") << running << 0 << way(S::Queued) << M::Scheduled;
    QTest::newRow("held") << running << 0 << way(S::Held) << M::Scheduled;
    QTest::newRow("sending") << running << 0 << way(S::Sending, {D::Accepted, D::Leased}) << M::Scheduled;
    QTest::newRow("sending, one refused")
        << running << 0 << way(S::Sending, {D::Failed, D::Leased}) << M::Failed;
    QTest::newRow("needs review") << running << 0 << way(S::NeedsReview) << M::Failed;
    QTest::newRow("recalled is a draft") << running << 0 << way(S::Recalled) << M::Draft;
    QTest::newRow("done") << TaskStatus::Completed << 0 << way(S::Done, {D::Accepted}) << M::Sent;
    QTest::newRow("done, one refused")
        << TaskStatus::Completed << 0 << way(S::Done, {D::Accepted, D::Failed}) << M::Failed;
    QTest::newRow("done, one unknown")
        << TaskStatus::Completed << 0 << way(S::Done, {D::Accepted, D::Unknown}) << M::Failed;
    QTest::newRow("bounced later") << TaskStatus::Completed << 0 << way(S::Done, {D::Bounced}) << M::Failed;
    QTest::newRow("done by hand") << TaskStatus::Completed << -3 << EmailProgress() << M::Sent;
    QTest::newRow("skipped") << TaskStatus::Skipped << -3 << EmailProgress() << M::Skipped;
}

void TestDomainTasks::marks()
{
    QFETCH(TaskStatus, status);
    QFETCH(int, dueIn);
    QFETCH(EmailProgress, email);
    QFETCH(ChecklistMark, mark);
    Task one = task(1, status);
    one.dueDate = today.addDays(dueIn);
    QCOMPARE(checklistMark(one, email, today), mark);
}

void TestDomainTasks::afterDeliveries_data()
{
    QTest::addColumn<TaskStatus>("before");
    QTest::addColumn<QList<DeliveryState>>("deliveries");
    QTest::addColumn<TaskStatus>("status");
    using D = DeliveryState;
    using T = TaskStatus;
    using States = QList<DeliveryState>;
    QTest::newRow("none") << T::NotStarted << States{} << T::NotStarted;
    QTest::newRow("one open") << T::NotStarted << States{D::Accepted, D::Deferred} << T::NotStarted;
    QTest::newRow("data sent is open") << T::NotStarted << States{D::DataSent} << T::NotStarted;
    QTest::newRow("all accepted") << T::NotStarted << States{D::Accepted, D::Accepted} << T::Completed;
    QTest::newRow("one accepted, one refused")
        << T::NotStarted << States{D::Failed, D::Accepted} << T::Completed;
    QTest::newRow("none accepted") << T::NotStarted << States{D::Failed, D::Unknown} << T::InProgress;
    QTest::newRow("all recalled") << T::NotStarted << States{D::Cancelled} << T::InProgress;
    QTest::newRow("the only one bounced later") << T::Completed << States{D::Bounced} << T::InProgress;
    QTest::newRow("skipped, none accepted") << T::Skipped << States{D::Failed, D::Bounced} << T::Skipped;
    QTest::newRow("skipped, one open") << T::Skipped << States{D::Queued} << T::Skipped;
    QTest::newRow("skipped, but it did arrive") << T::Skipped << States{D::Accepted} << T::Completed;
}

void TestDomainTasks::afterDeliveries()
{
    QFETCH(TaskStatus, before);
    QFETCH(QList<DeliveryState>, deliveries);
    QFETCH(TaskStatus, status);
    QCOMPARE(statusAfterDeliveries(before, deliveries), status);
}

void TestDomainTasks::nextEmailIsTheFirstOpenOneInOrder()
{
    QVERIFY(!nextEmail({}));
    QVERIFY(!nextEmail({task(1, TaskStatus::Completed), task(2, TaskStatus::Skipped)}));
    const QList<Task> tasks{task(5), task(1, TaskStatus::Completed), task(3, TaskStatus::InProgress),
                            task(2, TaskStatus::NotStarted, TaskKind::Call)};
    QCOMPARE(nextEmail(tasks), std::optional(TaskId(QStringLiteral("tsk_3"))));
    QCOMPARE(nextEmail(tasks, {TaskId(QStringLiteral("tsk_3"))}),
             std::optional(TaskId(QStringLiteral("tsk_5"))));
    QVERIFY(!nextEmail(tasks, {TaskId(QStringLiteral("tsk_3")), TaskId(QStringLiteral("tsk_5"))}));
}

void TestDomainTasks::nothingMoreIsSentForASkippedTask()
{
    QVERIFY(maySendAgain(task(1, TaskStatus::Completed)));
    QVERIFY(maySendAgain(task(1, TaskStatus::InProgress)));
    const auto refused = maySendAgain(task(1, TaskStatus::Skipped));
    QVERIFY(!refused);
    QVERIFY(refused.error().sentence.contains(u"“Monitoring GitLab” was skipped"));
}

void TestDomainTasks::remindersComeAtNineInTheOrganisation()
{
    const QTimeZone berlin("Europe/Berlin");
    QCOMPARE(reminderTime(today, berlin).toUTC(), QDateTime(today, QTime(8, 0), Qt::UTC));
    QCOMPARE(reminderTime(QDate(2026, 7, 1), berlin).toUTC(),
             QDateTime(QDate(2026, 7, 1), QTime(7, 0), Qt::UTC));
}

void TestDomainTasks::statusChanges_data()
{
    QTest::addColumn<TaskStatus>("from");
    QTest::addColumn<TaskStatus>("to");
    QTest::addColumn<bool>("emailLeft");
    QTest::addColumn<bool>("allowed");
    using T = TaskStatus;
    QTest::newRow("skip") << T::NotStarted << T::Skipped << false << true;
    QTest::newRow("restore") << T::Skipped << T::NotStarted << false << true;
    QTest::newRow("done by hand and back") << T::Completed << T::NotStarted << false << true;
    QTest::newRow("a sent email stays sent") << T::Completed << T::NotStarted << true << false;
    QTest::newRow("an email under way cannot be skipped") << T::InProgress << T::Skipped << true << false;
    QTest::newRow("nothing changes") << T::Completed << T::Completed << true << true;
}

void TestDomainTasks::statusChanges()
{
    QFETCH(TaskStatus, from);
    QFETCH(TaskStatus, to);
    QFETCH(bool, emailLeft);
    QFETCH(bool, allowed);
    const auto answer = mayChangeStatus(task(1, from), to, emailLeft);
    QCOMPARE(answer.has_value(), allowed);
    if (!allowed)
        QVERIFY(answer.error().sentence.contains(QStringLiteral("Monitoring GitLab")));
    QVERIFY(mayChangeStatus(task(1, from, TaskKind::Call), to, emailLeft).has_value());
}

void TestDomainTasks::ctaIsNotDueBeforeItsLastTask()
{
    QVERIFY(!earliestCtaDueDate({}).isValid());
    Task late = task(2);
    late.dueDate = today.addDays(9);
    QCOMPARE(earliestCtaDueDate({task(1), late, task(3)}), late.dueDate);
}

QTEST_GUILESS_MAIN(TestDomainTasks)
#include "tst_domain_tasks.moc"
