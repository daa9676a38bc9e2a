// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/Rows.h"
#include "ui/accounts/AccountsPage.h"
#include "ui/accounts/list/AccountList.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/RowView.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTabBar>
#include <QTest>

namespace waymark {

class AccountsDesk
{
public:
    AccountsDesk()
    {
        house.addAccount(QStringLiteral("Aldermoor Bank"));
        house.addAccount(QStringLiteral("Northbeam Robotics"));
        context = std::make_unique<UiContext>(
            UiContext{house.context(), actions, navigator, notices, selection, theme, settings});
        list = std::make_unique<AccountList>(*context);
        list->show();
    }

    RowView *rows() const { return list->findChild<RowView *>(QStringLiteral("accountList")); }

    WorkHouse house;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<AccountList> list;
};

class TestAccountList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOnlyMatchIsSelectedWhenOneWalksDownToIt();
    void aPlaceWithAContactOpensTheContact();
    void anAccountFarDownIsChosenAsAnyOther();
    void anAccountThatIsGoneHasNoOtherInItsPlace();
    void listAndContentAreReachedWithF6EachByItself();

private:
    static AccountId addMany(WorkHouse &house);
};

void TestAccountList::theOnlyMatchIsSelectedWhenOneWalksDownToIt()
{
    AccountsDesk desk;
    const QAbstractItemModelTester tester(desk.rows()->model());
    QVERIFY(QTest::qWaitForWindowExposed(desk.list.get()));
    auto *filter = desk.list->findChild<QLineEdit *>(QStringLiteral("accountFilter"));
    QTest::keyClicks(filter, QStringLiteral("north"));
    QTest::keyClick(filter, Qt::Key_Return);
    QTest::keyClick(filter, Qt::Key_Down);
    QTRY_VERIFY(desk.rows()->hasFocus());
    QVERIFY(desk.rows()->currentIndex().isValid());
    QVERIFY(desk.rows()->selectionModel()->isSelected(desk.rows()->currentIndex()));
}

void TestAccountList::aPlaceWithAContactOpensTheContact()
{
    AccountsDesk desk;
    const Account account = desk.house.addAccount(QStringLiteral("Castellan Systems"));
    desk.house.addContact(account, QStringLiteral("Ada"), QStringLiteral("ada@castellan.example"));
    const Contact wanted =
        desk.house.addContact(account, QStringLiteral("Norah"), QStringLiteral("norah@castellan.example"));
    QWidget checklist;
    AccountsPage page(*desk.context, &checklist, nullptr);
    const std::unique_ptr<QWidget> widget(page.widget());
    widget->show();
    const Place place{page.id(), account.id.toString() + QLatin1Char('/') + wanted.id.toString()};
    for (int visit = 0; visit < 2; ++visit) {
        desk.navigator.go(place);
        page.arrive(place.argument);
        QCOMPARE(widget->findChild<RowView *>(QStringLiteral("accountContacts"))->currentKey(),
                 wanted.id.toString());
        QVERIFY(widget->findChild<RowView *>(QStringLiteral("accountContacts"))->isVisible());
        QCOMPARE(desk.selection.subject().contact, wanted.id);
        // Where one is is the account: the same contact can be gone to again.
        QCOMPARE(desk.navigator.current().argument, account.id.toString());
        widget->findChild<QTabBar *>(QStringLiteral("accountTabs"))->setCurrentIndex(0);
    }
}

/// More accounts than a few windows hold; the last by name is answered.
AccountId TestAccountList::addMany(WorkHouse &house)
{
    AccountId last;
    const auto written = house.store.run([&](WriteTransaction &transaction) -> Result<void> {
        for (int number = 0; number < 1200; ++number) {
            const Account account =
                rows::account(QStringLiteral("Company %1").arg(number, 4, 10, QLatin1Char('0')), house.me);
            WAYMARK_TRY(AccountRepository::save(transaction, account));
            last = account.id;
        }
        return {};
    });
    return written ? last : AccountId();
}

void TestAccountList::anAccountFarDownIsChosenAsAnyOther()
{
    AccountsDesk desk;
    const AccountId last = addMany(desk.house);
    AccountsPage page(*desk.context, nullptr);
    const std::unique_ptr<QWidget> view(page.widget());
    view->show();
    auto *list = view->findChild<RowView *>(QStringLiteral("accountList"));
    const QAbstractItemModelTester tester(list->model());
    desk.navigator.go({QStringLiteral("accounts"), last.toString()});
    page.arrive(last.toString());
    QVERIFY(list->model()->rowCount() > 1200);
    QCOMPARE(list->currentKey(), last.toString());
    QCOMPARE(page.trail(), QStringList{QStringLiteral("Company 1199")});
    QCOMPARE(desk.navigator.current().argument, last.toString());
}

void TestAccountList::anAccountThatIsGoneHasNoOtherInItsPlace()
{
    AccountsDesk desk;
    AccountsPage page(*desk.context, nullptr);
    const std::unique_ptr<QWidget> view(page.widget());
    view->show();
    const QString gone = AccountId::create().toString();
    desk.navigator.go({QStringLiteral("accounts"), gone});
    page.arrive(gone);
    QVERIFY(view->findChild<RowView *>(QStringLiteral("accountList"))->currentKey().isEmpty());
    QVERIFY(page.trail().isEmpty());
    QCOMPARE(desk.navigator.current().argument, gone);
}

void TestAccountList::listAndContentAreReachedWithF6EachByItself()
{
    AccountsDesk desk;
    desk.list->hide();
    MainWindow window(
        {desk.actions, desk.navigator, desk.notices, desk.theme, desk.settings, desk.house.store.clock()});
    window.addPage(new AccountsPage(*desk.context, nullptr));
    window.start();
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *list = window.findChild<RowView *>(QStringLiteral("accountList"));
    auto *content = window.findChild<QWidget *>(QStringLiteral("customer360"));
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(content->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(list->hasFocus());
}

} // namespace waymark

QTEST_MAIN(waymark::TestAccountList)
#include "tst_account_list.moc"
