// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/today/TodayModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;

namespace {

const QDate today(2026, 11, 18);

TodayRow row(int number, TodayGroup group, TaskKind kind = TaskKind::Email)
{
    TodayRow row;
    row.task.id = TaskId(QStringLiteral("tsk_%1").arg(number));
    row.task.account = AccountId(QStringLiteral("acc_%1").arg(number % 2));
    row.task.title = QStringLiteral("Task %1").arg(number);
    row.task.kind = kind;
    row.accountName = QStringLiteral("Northbeam Robotics");
    row.group = group;
    row.task.dueDate = today.addDays(group == TodayGroup::Overdue ? -2 : group == TodayGroup::Today ? 0 : 1);
    row.daysLate = group == TodayGroup::Overdue ? 2 : 0;
    row.mark = group == TodayGroup::Overdue ? ChecklistMark::Overdue
               : group == TodayGroup::Today ? ChecklistMark::Due
                                            : ChecklistMark::ToDo;
    return row;
}

TodayData someDay()
{
    TodayData data;
    data.today = today;
    data.rows = {row(1, TodayGroup::Overdue), row(2, TodayGroup::Today),
                 row(3, TodayGroup::Today, TaskKind::Call), row(4, TodayGroup::LaterThisWeek)};
    data.rows[3].mark = ChecklistMark::Scheduled;
    return data;
}

QStringList shape(const TodayModel &model)
{
    QStringList lines;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex head = model.index(group, 0);
        lines.append(QStringLiteral("%1 %2").arg(head.data().toString(),
                                                 QString::number(head.data(GroupCountRole).toInt())));
        for (int task = 0; task < model.rowCount(head); ++task)
            lines.append(model.index(task, 0, head).data(KeyRole).toString());
    }
    return lines;
}

} // namespace

class TestTodayModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsComeInOrderWithTheirCounts();
    void filters_data();
    void filters();
    void oneAccountsTasks();
    void figuresNarrowTheList_data();
    void figuresNarrowTheList();
    void groups_data();
    void groups();
    void changedRowIsRepaintedWithoutAReset();
    void dueWords_data();
    void dueWords();
    void anEmailThatCannotLeaveIsNotOnItsWay();
    void readersHearTheWholeRow();
    void startsAtTheFirstTaskThatIsNotLate();
    void emptyDayHasNoGroups();
};

void TestTodayModel::groupsComeInOrderWithTheirCounts()
{
    TodayModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(someDay());
    QCOMPARE(shape(model),
             QStringList({QStringLiteral("Overdue 1"), QStringLiteral("tsk_1"), QStringLiteral("Today 2"),
                          QStringLiteral("tsk_2"), QStringLiteral("tsk_3"),
                          QStringLiteral("Later this week 1"), QStringLiteral("tsk_4")}));
    QCOMPARE(model.taskCount(), 4);
    QCOMPARE(model.accountCount(), 2);
    QCOMPARE(model.rowAt(model.index(1, 0, model.index(1, 0)))->task.kind, TaskKind::Call);
    QVERIFY(!model.rowAt(model.index(0, 0)));
}

void TestTodayModel::filters_data()
{
    QTest::addColumn<TodayFilter>("filter");
    QTest::addColumn<int>("tasks");
    QTest::newRow("all") << TodayFilter::All << 4;
    QTest::newRow("emails that can be sent") << TodayFilter::Emails << 2;
    QTest::newRow("calls") << TodayFilter::Calls << 1;
    QTest::newRow("waiting") << TodayFilter::Waiting << 1;
}

void TestTodayModel::filters()
{
    QFETCH(TodayFilter, filter);
    QFETCH(int, tasks);
    TodayModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(someDay());
    model.setFilter(filter);
    QCOMPARE(model.taskCount(), tasks);
}

void TestTodayModel::oneAccountsTasks()
{
    TodayModel model;
    model.show(someDay());
    model.setAccount(AccountId(QStringLiteral("acc_1")));
    QCOMPARE(model.taskCount(), 2);
    model.setAccount({});
    QCOMPARE(model.taskCount(), 4);
}

void TestTodayModel::figuresNarrowTheList_data()
{
    QTest::addColumn<TodayFigure>("figure");
    QTest::addColumn<QStringList>("rows");
    const auto keys = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(',')); };
    QTest::newRow("overdue") << TodayFigure::Overdue << keys("Overdue 1,tsk_1");
    QTest::newRow("today") << TodayFigure::DueToday << keys("Today 2,tsk_2,tsk_3");
    QTest::newRow("later") << TodayFigure::LaterThisWeek << keys("Later this week 1,tsk_4");
    QTest::newRow("renewals") << TodayFigure::Renewals << keys("Today 1,tsk_2");
    QTest::newRow("contacts") << TodayFigure::ContactsToFix << keys("Overdue 1,tsk_1,Today 1,tsk_3");
}

void TestTodayModel::figuresNarrowTheList()
{
    QFETCH(TodayFigure, figure);
    QFETCH(QStringList, rows);
    TodayModel model;
    const QAbstractItemModelTester tester(&model);
    TodayData data = someDay();
    data.rows[1].renewsSoon = true;
    data.rows[0].contactsToFix = data.rows[2].contactsToFix = true;
    model.show(data);
    model.setFigure(figure);
    QCOMPARE(shape(model), rows);
    model.setFigure({});
    QCOMPARE(model.taskCount(), 4);
}

void TestTodayModel::groups_data()
{
    QTest::addColumn<TodayGrouping>("grouping");
    QTest::addColumn<QStringList>("heads");
    const auto lines = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(',')); };
    QTest::newRow("account") << TodayGrouping::Account
                             << lines("Aldermoor 2,tsk_2,tsk_4,Northbeam 2,tsk_1,tsk_3");
    QTest::newRow("program") << TodayGrouping::Program << lines("CI 1,tsk_4,Onboarding 3,tsk_1,tsk_2,tsk_3");
    QTest::newRow("type") << TodayGrouping::Type << lines("Digital Journey 3,tsk_1,tsk_2,tsk_4,Risk 1,tsk_3");
}

void TestTodayModel::groups()
{
    QFETCH(TodayGrouping, grouping);
    QFETCH(QStringList, heads);
    TodayModel model;
    const QAbstractItemModelTester tester(&model);
    TodayData data = someDay();
    for (TodayRow &one : data.rows) {
        const bool even = one.task.account == AccountId(QStringLiteral("acc_0"));
        one.accountName = even ? QStringLiteral("Aldermoor") : QStringLiteral("Northbeam");
        one.program = QStringLiteral("Onboarding");
        one.ctaType = QStringLiteral("digital_journey");
        one.ctaTypeLabel = QStringLiteral("Digital Journey");
    }
    data.rows[3].program = QStringLiteral("CI");
    data.rows[2].ctaType = QStringLiteral("risk");
    data.rows[2].ctaTypeLabel = QStringLiteral("Risk");
    model.show(data);
    model.setGrouping(grouping);
    QCOMPARE(shape(model), heads);
    // The first task that is not late, wherever its group stands.
    QCOMPARE(model.firstToDo().data(KeyRole).toString(),
             grouping == TodayGrouping::Program ? QStringLiteral("tsk_4") : QStringLiteral("tsk_2"));
    model.setGrouping(TodayGrouping::DueDate);
    QCOMPARE(model.rowCount(), 3);
}

void TestTodayModel::changedRowIsRepaintedWithoutAReset()
{
    TodayModel model;
    TodayData data = someDay();
    model.show(data);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show(data);
    QCOMPARE(changed.count(), 0);
    data.rows[1].mark = ChecklistMark::Draft;
    model.show(data);
    QCOMPARE(reset.count(), 0);
    QVERIFY(changed.count() > 0);
    data.rows.removeAt(1);
    model.show(data);
    QCOMPARE(reset.count(), 1);
}

void TestTodayModel::dueWords_data()
{
    QTest::addColumn<TodayRow>("one");
    QTest::addColumn<QString>("words");
    QTest::addColumn<Tone>("tone");
    TodayRow late = row(1, TodayGroup::Overdue);
    QTest::newRow("late") << late << QStringLiteral("2 days late") << Tone::Danger;
    QTest::newRow("today") << row(2, TodayGroup::Today) << QStringLiteral("Any time") << Tone::Neutral;
    TodayRow draft = row(3, TodayGroup::Today);
    draft.mark = ChecklistMark::Draft;
    QTest::newRow("draft") << draft << QStringLiteral("Draft saved") << Tone::Warning;
    TodayRow failed = row(4, TodayGroup::Today);
    failed.mark = ChecklistMark::Failed;
    failed.failedRecipients = 1;
    QTest::newRow("refused") << failed << QStringLiteral("1 recipient(s) refused") << Tone::Danger;
    failed.failedRecipients = 0;
    QTest::newRow("to be reviewed") << failed << QStringLiteral("Needs review") << Tone::Danger;
    TodayRow leaving = row(6, TodayGroup::Today);
    leaving.mark = ChecklistMark::Scheduled;
    QTest::newRow("on its way") << leaving << QStringLiteral("On its way") << Tone::Neutral;
    leaving.held = true;
    QTest::newRow("held") << leaving << QStringLiteral("On hold") << Tone::Warning;
    QTest::newRow("tomorrow") << row(5, TodayGroup::LaterThisWeek) << QStringLiteral("Thu 19 Nov")
                              << Tone::Neutral;
}

void TestTodayModel::dueWords()
{
    QFETCH(TodayRow, one);
    QFETCH(QString, words);
    QFETCH(Tone, tone);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TodayModel model;
    TodayData data;
    data.today = today;
    data.rows = {one};
    model.show(data);
    const QModelIndex due = model.index(0, TodayModel::DueColumn, model.index(0, 0));
    QCOMPARE(due.data().toString(), words);
    QCOMPARE(model.dueTone(one), tone);
}

void TestTodayModel::anEmailThatCannotLeaveIsNotOnItsWay()
{
    TodayModel model;
    TodayData data;
    data.today = today;
    data.rows = {row(1, TodayGroup::Today)};
    data.rows.first().mark = ChecklistMark::Scheduled;
    model.show(data);
    model.setSendingStopped(true);
    QCOMPARE(model.dueText(data.rows.first()), QStringLiteral("Waits in the Outbox"));
    QCOMPARE(model.dueTone(data.rows.first()), Tone::Danger);
}

void TestTodayModel::readersHearTheWholeRow()
{
    TodayModel model;
    TodayData data = someDay();
    data.rows[1].inSeries = true;
    data.rows[1].seriesDone = 4;
    data.rows[1].seriesCount = 10;
    data.rows[1].health = 82;
    model.show(data);
    QCOMPARE(model.index(0, 0, model.index(1, 0)).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Task 2, Any time, email, Northbeam Robotics, health good, 4 of 10 sent"));
}

void TestTodayModel::startsAtTheFirstTaskThatIsNotLate()
{
    TodayModel model;
    QVERIFY(!model.firstToDo().isValid());
    TodayData data = someDay();
    model.show(data);
    QCOMPARE(model.firstToDo().data(KeyRole).toString(), QStringLiteral("tsk_2"));
    data.rows.resize(1);
    model.show(data);
    QCOMPARE(model.firstToDo().data(KeyRole).toString(), QStringLiteral("tsk_1"));
}

void TestTodayModel::emptyDayHasNoGroups()
{
    TodayModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(someDay());
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestTodayModel)
#include "tst_today_model.moc"
