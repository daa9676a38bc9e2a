// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/work/WorkHouse.h"
#include "ui/accounts/AccountsPage.h"
#include "ui/accounts/list/AccountList.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/RowView.h"

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
};

void TestAccountList::theOnlyMatchIsSelectedWhenOneWalksDownToIt()
{
    AccountsDesk desk;
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

} // namespace waymark

QTEST_MAIN(waymark::TestAccountList)
#include "tst_account_list.moc"
