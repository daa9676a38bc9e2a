// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/Tasks.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/Wait.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"
#include "ui/theme/Theme.h"
#include "ui/today/TodayModel.h"
#include "ui/today/TodayPage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/TableView.h"

#include <QPushButton>
#include <QSettings>
#include <QTest>

namespace waymark {

/// Today with two accounts whose series have begun.
class TodayDesk
{
public:
    TodayDesk()
    {
        for (const char *name : {"Aldermoor Bank", "Northbeam Robotics"}) {
            accounts.append(house.addAccount(QString::fromLatin1(name)));
            ctas.append(house.addSeries(accounts.last()));
        }
        context = std::make_unique<UiContext>(
            UiContext{house.context(), actions, navigator, notices, selection, theme, settings});
        page = std::make_unique<TodayPage>(*context, &checklist);
        view.reset(page->widget());
        view->resize(1000, 700);
        view->show();
        page->arrive({});
    }

    TableView *list() const { return view->findChild<TableView *>(QStringLiteral("todayList")); }
    QString dueWords() const
    {
        return list()->currentIndex().siblingAtColumn(TodayModel::DueColumn).data().toString();
    }

    WorkHouse house;
    QList<Account> accounts;
    QList<CtaId> ctas;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    QWidget checklist;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<TodayPage> page;
    std::unique_ptr<QWidget> view;
};

class TestTodayView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextTaskIsChosenWhenOneIsDone();
    void whileAnotherPageIsShownNothingIsChosenForThePerson();
    void aGroupsHeadIsNoSubject();
    void whatKeepsEmailsFromLeavingIsToldHere();
    void anEmptyDayOffersTheNextTask();
    void aWeekendLooksAtTheComingWeek();
};

void TestTodayView::theNextTaskIsChosenWhenOneIsDone()
{
    TodayDesk desk;
    const QString first = desk.list()->currentKey();
    QVERIFY(!first.isEmpty());
    const QModelIndex below = desk.list()->indexBelow(desk.list()->currentIndex());
    const QString next = below.siblingAtColumn(0).data(KeyRole).toString();
    QVERIFY(!next.isEmpty());
    VERIFY_RESULT(desk.house.take(Tasks(desk.house.context()).markDone(TaskId(first))));
    WAIT_COMPARE(desk.list()->currentKey(), next);
    QCOMPARE(desk.selection.subject().task, TaskId(next));
}

void TestTodayView::whileAnotherPageIsShownNothingIsChosenForThePerson()
{
    TodayDesk desk;
    desk.view->hide();
    Selection::Subject elsewhere;
    elsewhere.account = desk.accounts.last().id;
    desk.selection.set(elsewhere);
    const QString first = desk.list()->currentKey();
    VERIFY_RESULT(desk.house.take(Tasks(desk.house.context()).markDone(TaskId(first))));
    WAIT_VERIFY(desk.list()->currentKey() != first);
    QCOMPARE(desk.selection.subject(), elsewhere);
    desk.view->show();
    desk.page->arrive({});
    QCOMPARE(desk.selection.subject().task, TaskId(desk.list()->currentKey()));
}

void TestTodayView::aGroupsHeadIsNoSubject()
{
    TodayDesk desk;
    QVERIFY(!desk.selection.subject().task.isEmpty());
    desk.list()->setCurrentIndex(desk.list()->model()->index(0, 0));
    QVERIFY(desk.selection.subject().task.isEmpty());
}

void TestTodayView::whatKeepsEmailsFromLeavingIsToldHere()
{
    TodayDesk desk;
    auto *banner = desk.view->findChild<Banner *>(QStringLiteral("todayTrouble"));
    QVERIFY(!banner->isVisible());
    desk.page->showTrouble(QStringLiteral("The mail server refused the password."));
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("refused the password")));
    Q_EMIT banner->actionTriggered();
    QCOMPARE(desk.navigator.current().page, QStringLiteral("outbox"));
    desk.page->showTrouble({});
    QVERIFY(!banner->isVisible());
}

void TestTodayView::anEmptyDayOffersTheNextTask()
{
    TodayDesk desk;
    // Everything of this week is done.
    while (!desk.list()->currentKey().isEmpty()) {
        const QString done = desk.list()->currentKey();
        VERIFY_RESULT(desk.house.take(Tasks(desk.house.context()).markDone(TaskId(done))));
        WAIT_VERIFY(desk.list()->currentKey() != done);
    }
    auto *next = desk.view->findChild<QPushButton *>(QStringLiteral("todayNext"));
    QVERIFY(next);
    next->click();
    QCOMPARE(desk.navigator.current().page, QStringLiteral("accounts"));
    QVERIFY(!desk.selection.subject().task.isEmpty());
}

void TestTodayView::aWeekendLooksAtTheComingWeek()
{
    TodayModel model;
    TodayData data;
    data.today = QDate(2026, 11, 22);
    data.weekIsComing = true;
    TodayRow row;
    row.task.id = TaskId(QStringLiteral("tsk_1"));
    row.group = TodayGroup::LaterThisWeek;
    data.rows = {row};
    model.show(data);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Coming week"));
}

} // namespace waymark

QTEST_MAIN(waymark::TestTodayView)
#include "tst_today_view.moc"
