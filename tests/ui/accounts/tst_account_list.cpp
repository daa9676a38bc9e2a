// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/work/WorkHouse.h"
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

} // namespace waymark

QTEST_MAIN(waymark::TestAccountList)
#include "tst_account_list.moc"
